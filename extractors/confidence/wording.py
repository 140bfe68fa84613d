"""What the words of a decision show beside their kinds: how its verb stands, what opens its clause, who spoke before.

``could reveal`` tells of no act of speech and ``is ready to announce`` of none yet; ``If a judge finds that`` is
nobody's finding; who says something elsewhere in an article says this too more often. What the features stand for is
in :mod:`extractors.confidence.features`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..rules.candidate import Candidate
from ..tokens.noun_groups import NOUN_GROUP, finite_between
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import (
    AUXILIARY,
    COMMA,
    COMMON_NOUN,
    DETERMINER,
    NAME,
    NUMBER,
    PREPOSITION,
    TO,
    classes,
)
from .feature_words import Named, counted

_FINITE = pattern("<finite>")
_PLAIN = ("say", "tell", "add", "")
_COUNTED = DETERMINER + NUMBER
#: What may open a clause, in front of its subject.
_OPENS = classes("subordinator who conjunction preposition that comma open_bracket dash colon")
#: So many words before a verb its auxiliaries are looked for.
_GROUP = 4
#: From so many on it is the same how many verbs or commas there are, or words between source and verb.
_MANY = 3

_TENSE, _AUX, _GOVERNOR, _FIRST, _BEHIND = map(Named, ("tense", "aux", "governor", "first", "behind"))
_WHO, _ONE, _OPENED = map(Named, ("who", "one", "opened"))
_VERBS, _COMMAS, _GAP = (counted(name, _MANY) for name in ("verbs", "commas", "gap"))


def spoken_heads(doc: Document, candidates: Sequence[Candidate], quoted: Sequence[bool]) -> frozenset[str]:
    """The heads of the sources of the plainest cues (say, tell, according to) and of words in marks, in small letters.

    ``quoted``: whether a decision has words in marks.
    """
    return frozenset(
        [
            doc.tokens.words[_head(doc, c.source)].lower()
            for c, in_marks in zip(candidates, quoted, strict=True)
            if c.source and (in_marks or c.cue_match.cue.lemma in _PLAIN)
        ]
    )


def _head(doc: Document, group: Range) -> int:
    """The last word of a noun group before its first preposition."""
    end = doc.classes.find(PREPOSITION, group[0] + 1, group[1])
    return (end if end > 0 else group[1]) - 1


def wording(doc: Document, candidate: Candidate, spoken: frozenset[str]) -> list[str]:
    """The features that the words of a decision show; ``spoken`` are the heads of :func:`spoken_heads`."""
    return [*_of_verb(doc, candidate), *_of_content(doc, candidate), *_of_source(doc, candidate, spoken)]


def _of_verb(doc: Document, candidate: Candidate) -> list[str]:
    match, words = candidate.cue_match, doc.tokens.words
    out = [_TENSE[doc.classes[match.verb]]]
    for k in range(max(match.group, match.verb - _GROUP), match.verb):
        if doc.classes[k] in AUXILIARY or words[k] in ("not", "never"):
            out.append(_AUX[_joined(words[k])])
    k = match.group - 1
    if match.verb_form == "infinitive" and k > 0 and doc.classes[k] == TO:
        out.append(_GOVERNOR[_joined(words[k - 1])])
    return out


def _of_content(doc: Document, candidate: Candidate) -> list[str]:
    first, last = candidate.content[0][0], candidate.content[-1][1]
    inside = doc.classes[first:last]
    word = _joined(doc.tokens.words[first])
    out = [_FIRST[word if word and inside[0] in _FUNCTION else "other"]]
    out.append("clause:yes" if finite_between(doc.classes, first, last) else "clause:no")
    group = NOUN_GROUP.match(doc.classes, first, last)
    if group:
        out.append("whole:yes" if group.end() >= last else "whole:no")
        behind = group.end()
        shown = "end" if behind >= last else "other"
        if behind < last and doc.classes[behind] in _LEADS_ON:
            shown = _joined(doc.tokens.words[behind])
        out.append(_BEHIND[shown])
    out.append(_VERBS[min(len(_FINITE.findall(inside)), _MANY)])
    out.append(_COMMAS[min(inside.count(COMMA), _MANY)])
    if NAME in inside:
        out.append("names:yes")
    if NUMBER in inside:
        out.append("numbers:yes")
    return out


_LEADS_ON = classes(
    "determiner pronoun that who subordinator to preposition be have modal adverb conjunction comma"
)
_FUNCTION = classes("determiner pronoun that who subordinator to preposition be have modal adverb")


def _of_source(doc: Document, candidate: Candidate, spoken: frozenset[str]) -> list[str]:
    if candidate.source is None:
        return []
    words, (start, end), match = doc.tokens.words, candidate.source, candidate.cue_match
    head = _head(doc, candidate.source)
    low = words[head].lower()
    out = [_GAP[min(max(match.group - end, 0), _MANY)], "spoke:yes" if low in spoken else "spoke:no"]
    if doc.classes[head] in COMMON_NOUN:
        out.append(_WHO[_joined(low)])
        out.append(_ONE[words[start].lower() if doc.classes[start] in _COUNTED else "-"])
    before = start - 1
    if before < match.sentence[0]:
        out.append("opened:start")
    elif doc.classes[before] in _OPENS:
        out.append(_OPENED[_joined(words[before])])
    return out


def _joined(words: str) -> str:
    """Words in lower case without blanks, as a feature holds none: ``“honored_and_humbled”``."""
    low = words.lower()
    return low if low.isalpha() else "_".join(low.split())
