"""The work on one article that other processes do: small to load, for each of them loads it anew."""

from __future__ import annotations

from db.rows import Rows, prepare
from extractors import Article

from . import duplicates
from .extraction import extract


def prepared(article: Article) -> Rows:
    """The rows of one article: all of the work that needs no database."""
    return prepare(article, extract(article), duplicates.bands(article.text))
