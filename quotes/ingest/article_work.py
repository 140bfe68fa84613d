"""The work on one article that other processes do: small to load, for each of them loads it anew."""

from __future__ import annotations

from dataclasses import replace

from db.records.article_rows import Rows, prepare
from extractors import Article

from ..configuration.configured_extractor import extract
from ..language import language_of
from . import near_duplicates


def prepared(article: Article) -> Rows:
    """The rows of one article: all of the work that needs no database."""
    language = article.language or language_of(article.text)
    found = extract(replace(article, language=language))
    return prepare(article, found, near_duplicates.bands(article.text), language)
