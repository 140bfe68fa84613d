"""The one way an article takes through this room."""

from __future__ import annotations

from .model import Article, Extraction, Layout, Span

#: Changes whenever the rules change, so that a database knows which rules it was made by.
RULES_VERSION = "1"


def extract(article: Article, *, without: frozenset[str] = frozenset()) -> Extraction:
    """All attributions of one article.

    ``without`` names rules that are switched off. Never raises for any text; the same article always
    gives the same result.
    """
    return Extraction(Layout(None, (Span(0, len(article.text)),), ()), ())
