"""Text in, attributions out: pure functions over one article. No files, database, clock or network."""

from __future__ import annotations

from .model import Article, Attribution, Extraction, Figure, Layout, NotSpeech, Setting, Span, Speaker
from .pipeline import RULES_VERSION, extract
from .words import Lexicon, OwnName, configure

__all__ = [
    "RULES_VERSION",
    "Article",
    "Attribution",
    "Extraction",
    "Figure",
    "Layout",
    "Lexicon",
    "NotSpeech",
    "OwnName",
    "Setting",
    "Span",
    "Speaker",
    "configure",
    "extract",
]
