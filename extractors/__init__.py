"""Text in, attributions out: pure functions over one article. No files, database, clock or network.

The rules are loaded when ``extract`` is first asked for: who only needs the data types need not wait for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .lexicon import Lexicon, OwnName, configure
from .model import Article, Attribution, Extraction, Figure, Layout, NotSpeech, Setting, Span, Speaker

if TYPE_CHECKING:
    from .explanation import Explanation, explain
    from .pipeline import extract

    RULES_VERSION: str

__all__ = [
    "RULES_VERSION",
    "Article",
    "Attribution",
    "Explanation",
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
    "explain",
    "extract",
]


def __getattr__(name: str) -> Any:
    found: Any
    if name == "RULES_VERSION":
        from .version import rules_version

        found = rules_version()
    elif name == "extract":
        from .pipeline import extract as found
    elif name in ("explain", "Explanation"):
        from . import explanation

        found = getattr(explanation, name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found
