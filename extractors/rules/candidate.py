"""What a rule hands over: a content found for a cue, in token ranges."""

from __future__ import annotations

from typing import NamedTuple

from ..cues.cue_matches import Site
from ..tokens.sentences import Range


class Found(NamedTuple):
    """A content found for a site, as token ranges."""

    rule: str
    site: Site
    content: tuple[Range, ...]
    cue: Range | None
    source: Range | None
    features: tuple[str, ...]
