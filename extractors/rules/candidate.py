"""What a rule hands over: the content it found for a cue, in token ranges."""

from __future__ import annotations

from typing import NamedTuple

from ..cues.model import CueMatch
from ..tokens.sentences import Range


class Candidate(NamedTuple):
    """A content found for a cue match, as token ranges."""

    rule: str
    cue_match: CueMatch
    content: tuple[Range, ...]
    cue: Range | None
    source: Range | None
    features: tuple[str, ...]
    #: Who passes on what the source says: according to [the Post], Lee said.
    frame: Range | None = None
