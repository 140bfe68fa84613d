"""Two clauses of one sentence, each with who said it behind: ``[It was shut], police said, while [it leaked], Lee said.``"""

from __future__ import annotations

from ...cues.clauses.further_cues import cue_at
from ...tokens.noun_groups import NOUN_GROUP_LONG, after_adjuncts, finite_between
from ...tokens.sentences import Document
from ...tokens.word_classes import COMMA, FINITE_FULL_VERB

_JOINING = frozenset(["while", "whereas", "and", "but"])


def is_tagged_too(doc: Document, comma: int, end: int) -> bool:
    """``[, while it leaked, Lee said.]``: whether the clause that a comma joins has a tag of its own at the end of the sentence."""
    joining = comma + 1
    if joining >= end or doc.tokens.words[joining] not in _JOINING:
        return False
    last = doc.classes.rfind(COMMA, joining + 1, end)
    return last > joining and finite_between(doc.classes, joining + 1, last) and _is_tag(doc, last + 1, end)


def behind_other_tag(doc: Document, first: int, end: int) -> int:
    """``It was shut, police said, while [it leaked]``: where the second of two clauses begins behind the tag of the first; else ``first``."""
    letters = doc.classes
    comma = letters.find(COMMA, first, end)
    while comma != -1:
        behind = letters.find(COMMA, comma + 1, end)
        if behind == -1:
            break
        if (
            behind + 2 < end
            and doc.tokens.words[behind + 1] in _JOINING
            and _is_tag(doc, comma + 1, behind)
            and finite_between(letters, first, comma)
            and finite_between(letters, behind + 2, end)
        ):
            return behind + 2
        comma = behind
    return first


def _is_tag(doc: Document, start: int, end: int) -> bool:
    """``police said on Monday``, ``said Ann Lee``: whether nothing but somebody and a verb of saying stands between two tokens."""
    letters = doc.classes
    subject = NOUN_GROUP_LONG.match(letters, start, end)
    verb = subject.end() if subject else start
    if not cue_at(doc, verb, FINITE_FULL_VERB):
        return False
    while verb < end and letters[verb] not in FINITE_FULL_VERB:
        verb += 1
    if subject is None:
        source = NOUN_GROUP_LONG.match(letters, verb + 1, end)
        return source is not None and after_adjuncts(letters, source.end()) >= end
    return after_adjuncts(letters, verb + 1) >= end
