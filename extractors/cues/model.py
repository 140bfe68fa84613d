"""What the rules know of a cue verb in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from ..tokens.sentences import Range
from .cue_lexicon import Cue


@dataclass(slots=True)
class CueMatch:
    """A cue verb in its sentence; all numbers are token indices, ranges half open.

    ``group`` is where its verb group begins ("has" of "has said"), ``verb`` the cue verb itself,
    ``after`` the first token behind it. ``verb_form`` is finite, infinitive, gerund, participle or passive.
    ``source`` is the range of the source mention, ``subject_from`` tells how it was found: subject,
    inverted, relative, conjoined, main, agent or none.
    """

    cue: Cue
    group: int
    verb: int
    after: int
    verb_form: str
    sentence: Range
    source: Range | None
    subject_from: str
