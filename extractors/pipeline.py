"""The one way an article takes through this room."""

from __future__ import annotations

from .clauses import Scene, scene
from .layout import layout
from .marks import find_segments
from .model import Article, Attribution, Extraction, Span
from .quoted import find_quoted
from .reported import Found, find_reported
from .sites import find_sites
from .tokens import tokenize

#: Changes whenever the rules change, so that a database knows which rules it was made by.
RULES_VERSION = "1"


def extract(article: Article, *, without: frozenset[str] = frozenset()) -> Extraction:
    """All attributions of one article.

    ``without`` names rules that are switched off. Never raises for any text; the same article always
    gives the same result.
    """
    text = article.text
    lay = layout(text, article.title)
    segments = find_segments(text, lay.paragraphs)
    outer = [(s.start, s.end, s.inner) for s in segments if s.depth == 0]
    tokens = tokenize(text, outer)
    classes = tokens.classes
    for span in lay.furniture:
        a, b = tokens.at(span.start), tokens.at(span.end)
        classes = classes[:a] + "/" * (b - a) + classes[b:]
    here = scene(text, tokens, classes)
    headline_end = tokens.at(lay.headline.end) if lay.headline else 0
    sites = find_sites(here, headline_end)
    found = find_quoted(here, segments, find_reported(here, sites, without), without)
    attributions = tuple(_attribution(here, f) for f in found)
    return Extraction(lay, attributions)


def _attribution(here: Scene, found: Found) -> Attribution:
    tokens, classes = here.tokens, here.classes
    content = tuple(tokens.span(*r) for r in found.content)
    letters = "".join(classes[a:b] for a, b in found.content)
    quoted = sum(letters.count(c) for c in "QKq")
    bare = sum(c not in "QKq.,;:-/" for c in letters)
    kind = "indirect" if not quoted else "mixed" if bare else "direct"
    source = (tokens.span(*found.source),) if found.source else ()
    return Attribution(
        kind=kind,
        content=content,
        cue=(tokens.span(*found.cue),) if found.cue else (),
        source=source,
        speaker=None,
        rule=found.rule,
        confidence=0.5,
        reason="",
        cue_class=found.site.cue.cue_class,
        negated=found.site.negated,
    )
