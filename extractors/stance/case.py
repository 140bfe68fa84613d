"""What the rules of stance look at: one decision, the match of its cue, and the words around it."""

from __future__ import annotations

from ..cues.model import CueMatch
from ..rules.candidate import Candidate
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import AUXILIARY_OR_ADVERB, BASE_FORM, CONJUNCTION, PAST_PARTICIPLE

#: So many tokens before a verb group may stand what governs it: declined on Monday evening to say.
REACH = 8


class Case:
    """What a rule looks at: a decision, the match of its cue, and the first token that may govern it.

    ``content`` is the first part of the content; ``group`` is where the verb group of the cue begins, with another verb that
    shares its auxiliaries: ``[would not confirm or] deny``.
    """

    __slots__ = ("candidate", "content", "cue", "doc", "first", "group", "lemma", "match", "words")

    def __init__(self, doc: Document, candidate: Candidate, match: CueMatch) -> None:
        self.doc, self.candidate, self.match = doc, candidate, match
        self.first = max(match.sentence[0], match.group - REACH)
        self.words = doc.tokens.words
        self.lemma = match.cue.lemma
        self.group = self._shared_group()
        self.cue: Range = candidate.cue or (match.group, match.after)
        self.content: Range = candidate.content[0]

    def word(self, token: int) -> str:
        """A word in lower case; nothing behind the last one."""
        return self.words[token].lower() if token < len(self.words) else ""

    def holds(self, token: int) -> bool:
        """Whether a token is part of the content."""
        return any(a <= token < b for a, b in self.candidate.content)

    def _shared_group(self) -> int:
        """Where the group of a verb begins that stands behind "or" or "nor" and another in the same form."""
        group, letters = self.match.group, self.doc.classes
        one = group - 2
        if (
            one <= self.first
            or letters[group - 1] != CONJUNCTION
            or self.word(group - 1) not in ("or", "nor")
        ):
            return group
        plain = letters[self.match.verb] in BASE_FORM and letters[one] in BASE_FORM
        done = letters[self.match.verb] in PAST_PARTICIPLE and letters[one] in PAST_PARTICIPLE
        return self.group_start(one) if plain or done else group

    def group_start(self, verb: int) -> int:
        """Where the auxiliaries and adverbs before a verb begin."""
        while verb > self.first and self.doc.classes[verb - 1] in AUXILIARY_OR_ADVERB:
            verb -= 1
        return verb
