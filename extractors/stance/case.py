"""What the rules of stance look at: one decision, the match of its cue, and the words around it."""

from __future__ import annotations

from ..cues.model import CueMatch
from ..rules.candidate import Candidate
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import AUXILIARY_OR_ADVERB

#: So many tokens before a verb group may stand what governs it: declined on Monday evening to say.
REACH = 8


class Case:
    """What a rule looks at: a decision, the match of its cue, and the first token that may govern it.

    ``content`` is the first part of the content.
    """

    __slots__ = ("candidate", "content", "cue", "doc", "first", "lemma", "match", "words")

    def __init__(self, doc: Document, candidate: Candidate, match: CueMatch) -> None:
        self.doc, self.candidate, self.match = doc, candidate, match
        self.first = max(match.sentence[0], match.group - REACH)
        self.words = doc.tokens.words
        self.lemma = match.cue.lemma
        self.cue: Range = candidate.cue or (match.group, match.after)
        self.content: Range = candidate.content[0]

    def word(self, token: int) -> str:
        """A word in lower case; nothing behind the last one."""
        return self.words[token].lower() if token < len(self.words) else ""

    def holds(self, token: int) -> bool:
        """Whether a token is part of the content."""
        return any(a <= token < b for a, b in self.candidate.content)

    def group_start(self, verb: int) -> int:
        """Where the auxiliaries and adverbs before a verb begin."""
        while verb > self.first and self.doc.classes[verb - 1] in AUXILIARY_OR_ADVERB:
            verb -= 1
        return verb
