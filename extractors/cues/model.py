"""What the rules know of a cue verb in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from ..tokens.sentences import Document, Range
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


@dataclass(slots=True)
class Place:
    """A cue verb in its sentence, before its subject is looked for.

    ``before`` is the class of the token before its verb group; ``last`` the cue match before it in the same
    sentence, ``finite`` the last one there that is the verb of its clause, ``earlier`` the last one anywhere,
    ``outer`` the last one anywhere that is the verb of its clause.
    """

    doc: Document
    cue: Cue
    word_class: str
    group: int
    verb: int
    after: int
    verb_form: str
    before: str
    sentence: Range
    last: CueMatch | None
    finite: CueMatch | None
    earlier: CueMatch | None
    outer: CueMatch | None

    def match(
        self, verb_form: str, source: Range | None, subject_from: str, group: int | None = None
    ) -> CueMatch:
        """The cue match, once its subject is known."""
        return CueMatch(
            self.cue,
            self.group if group is None else group,
            self.verb,
            self.after,
            verb_form,
            self.sentence,
            source,
            subject_from,
        )
