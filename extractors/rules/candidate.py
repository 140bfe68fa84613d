"""What a rule hands over: the content it found for a cue, in token ranges."""

from __future__ import annotations

from dataclasses import dataclass

from ..cues.model import CueMatch
from ..tokens.sentences import Range


@dataclass(slots=True)
class Candidate:
    """A content found for a cue match, as token ranges."""

    rule: str
    cue_match: CueMatch
    content: tuple[Range, ...]
    cue: Range | None
    source: Range | None
    features: tuple[str, ...]
    #: Who passes on what the source says: according to [the Post], Lee said.
    frame: Range | None = None

    def with_content(self, content: tuple[Range, ...]) -> Candidate:
        """The same with other words."""
        return Candidate(self.rule, self.cue_match, content, self.cue, self.source, self.features, self.frame)
