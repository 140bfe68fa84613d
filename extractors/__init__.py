"""Text in, attributions out: pure functions over one article. No files, database, clock or network.

The rules are loaded when ``extract`` is first asked for: who only needs the data types need not wait for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .lexicon import Lexicon, OwnName, configure
from .model import Article, Attribution, Extraction, Figure, Layout, NotSpeech, Setting, Span, Speaker
from .version import RULES_VERSION

if TYPE_CHECKING:
    from .pipeline import extract

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


def __getattr__(name: str) -> Any:
    if name != "extract":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .pipeline import extract

    globals()[name] = extract
    return extract
