"""The work on one article that other processes do: small to load, for each of them loads it anew."""

from __future__ import annotations

from db.records.article_rows import Rows, prepare
from extractors import Article

from ..configuration.configured_extractor import extract
from . import near_duplicates


def prepared(article: Article) -> Rows:
    """The rows of one article: all of the work that needs no database."""
    return prepare(article, extract(article), near_duplicates.bands(article.text))
