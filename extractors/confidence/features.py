"""What is visible of a decision: its features, by which it is told how often such decisions are right.

A feature is one word, ``name:value``. What the names stand for:

======== ======================================================================================
cue      the cue word (``cue:say``; ``cue:-`` where place alone tells whose words these are)
form     class of the cue, and how it stands (``form:speech-finite``)
takes    the frames of the cue verb, letters of ``lexicon/en/cues.txt``
subject  how the source was found (``subject:inverted``)
source   who the source is: ``source:name-person``, ``source:noun-document``, ``source:pronoun-he``
opens    the kinds of the first two words of the content (``opens:determiner+noun``)
then     the word behind the cue, or its kind (``then:that``, ``then:name``)
next     the word behind the content, or its kind; ``next:end`` at a full stop
before   the word before the verb and its auxiliaries, or its kind
comma    the kind of word behind the last comma of the content, where it may end too late
dash     whether there is a dash in the content, or a semicolon (but those of a list behind a colon)
words    how long the content is: at most so many words
marks    direct, indirect or mixed
at       where in its sentence the cue stands: within the first so many words
left     how many words of the sentence are left behind the content
within   another content that this cue stands in: class of its cue, and rule (``within:speech``)
overlaps whether the content has words in common with another one
how      what else the rule says of the place, where there is no cue word
stance   in what sense it is said, where it is not plainly said
speaker  how sure it is whom the source means (coreference/resolver.py): ``speaker:clear``, ``speaker:close-second``
tense    the kind of word that the verb is, a letter of ``tokens/word_classes.py``
aux      an auxiliary or "not" before the verb (``aux:could``)
governor the word before the "to" of a verb in the infinitive (``governor:ready``)
first    the first word of the content, where it is a function word
clause   whether a finite verb stands in the content; whole: whether one noun group is all of it
behind   the word behind that noun group, where it is a function word or a comma (``behind:for``), or ``end``
verbs    how many finite verbs, and commas: how many commas the content has, up to 3
names    whether a name stands in the content; numbers: a number
gap      how many words stand between source and verb, up to 3
spoke    whether the head of the source is that of somebody who says something plainly in this article, or in marks
who      the head of a source that is a common noun; one: the determiner or number that it begins with
opened   the word before the source that opens its clause (``opened:if``), or ``start``
text     signs of the kind of text (extractors/confidence/text_kind.py), the same for all decisions of an article
======== ======================================================================================

Kinds of words are named for the letters of ``tokens/word_classes.py``; a function word stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from ..caching import remembered
from ..cues.cue_lexicon import Cue
from ..entities.first_names import is_first_name
from ..entities.name_words import titles
from ..entities.noun_phrases import describe
from ..lexicon import word_list
from ..model import Stance
from ..rules.candidate import Candidate
from ..rules.quotations.quotations import holds_quotation
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import NAME, WHO, classes
from .feature_words import Named
from .text_kind import text_signs
from .wording import spoken_heads, wording

_KINDS = {
    "P": "name", "N": "noun", "=": "number", "D": "determiner", "R": "pronoun", "O": "pronoun",
    "V": "verb", "v": "verb-or-noun", "Z": "verb-s", "z": "verb-s", "E": "verb-ed", "F": "verb-ed",
    "G": "verb-ing", "U": "participle", "W": "who", "H": "that", "B": "be", "A": "have", "M": "modal",
    "x": "adverb", "T": "to", "I": "preposition", "C": "and", "S": "while", "s": "possessive",
    "K": "quotation", "Q": "quotation", "q": "quotation", ".": "end", "/": "end", "": "end",
}  # fmt: skip
_FUNCTION_WORDS = frozenset("HTISWCBAMROD")
_LENGTHS = (1, 2, 3, 5, 8, 14, 24)
_AT_MOST = {n: next((str(most) for most in _LENGTHS if n <= most), "more") for n in range(_LENGTHS[-1] + 1)}


def _two_kinds(letters: str) -> str:
    """The kinds of two words: ``determiner+noun``."""
    first, second = (_KINDS.get(letter, letter) for letter in (letters[:1], letters[1:]))
    return f"{first}+{second}"


_OPENS = Named("opens", _two_kinds)
_SOURCE, _THEN, _NEXT, _BEFORE, _COMMA, _WITHIN = map(
    Named, ("source", "then", "next", "before", "comma", "within")
)


#: How many contents hold a word, counted on: none, one, more.
_ONE_MORE, _MORE = bytes((1, 2, 2)) + bytes(253), 2


class Neighbours:
    """All contents found in one article: which of them hold a word, and the shortest of these."""

    def __init__(self, doc: Document, candidates: Sequence[Candidate]) -> None:
        #: Whether each content holds words in marks.
        self.in_marks = [holds_quotation(doc.classes, candidate) for candidate in candidates]
        self.signs = text_signs(doc, candidates, self.in_marks)
        self.spoken = spoken_heads(doc, candidates, self.in_marks)
        self._shortest: list[Candidate | None] = [None] * len(doc.classes)
        self._contents = bytearray(len(doc.classes))  # how many contents hold a word: none, one, more
        for f in sorted(candidates, key=_size, reverse=True):
            for a, b in f.content:
                self._shortest[a:b] = [f] * (b - a)
                self._contents[a:b] = self._contents[a:b].translate(_ONE_MORE)

    def around(self, candidate: Candidate) -> Candidate | None:
        """The shortest content that the cue of this one stands in."""
        return self._shortest[candidate.cue[0]] if candidate.cue else None

    def overlaps(self, candidate: Candidate) -> bool:
        """Whether another content has words of this one."""
        return _MORE in b"".join([self._contents[a:b] for a, b in candidate.content])


def _size(candidate: Candidate) -> int:
    size = 0
    for a, b in candidate.content:
        size += b - a
    return size


def mention_of(features: Sequence[str]) -> str:
    """The kind of the source among features: name, noun, pronoun, relative or none."""
    return next((f[7:].split("-", 1)[0] for f in features if f.startswith("source:")), "none")


def features_of(
    doc: Document, candidate: Candidate, kind: str, stance: Stance, neighbours: Neighbours
) -> tuple[str, ...]:
    """The features of one decision; ``kind`` and ``stance`` are those of the attribution."""
    match, content = candidate.cue_match, candidate.content
    begin, end = match.sentence
    first, last = content[0][0], content[-1][1]
    around = neighbours.around(candidate)
    inside = "|".join([doc.classes[a:b] for a, b in content])
    comma = inside.rfind(",")
    out = [
        *_of_cue(match.cue, match.verb_form, match.subject_from),
        _SOURCE[_source(doc, candidate.source)],
        _OPENS[doc.classes[first : first + 2]],
        _THEN[_word(doc, match.after)],
        _NEXT[_word(doc, last)],
        _BEFORE[_word(doc, match.group - 1) if match.group > begin else "start"],
        *_of_measures(
            _AT_MOST.get(_size(candidate), "more"),
            kind,
            _AT_MOST.get(match.verb - begin, "more"),
            min(max(end - last, 0), 3),
        ),
    ]
    if comma >= 0:
        letter = inside[comma + 1 : comma + 2]
        out.append(_COMMA[_KINDS.get(letter, letter)])
    if "-" in inside or ";" in inside.partition(":")[0]:
        out.append("dash:yes")
    if around is not None:
        out += (_WITHIN[around.cue_match.cue.cue_class], _WITHIN[around.rule])
    if neighbours.overlaps(candidate):
        out.append("overlaps:yes")
    out += neighbours.signs
    if stance != "said":
        out.append(f"stance:{stance}")
    if not match.cue.lemma:
        out += [f"how:{word}" for word in candidate.features]
    out += wording(doc, candidate, neighbours.spoken)
    return tuple(out)


# Decisions have most of their features in common with others: their words are made once.


@lru_cache(maxsize=4096)
def _of_cue(cue: Cue, role: str, subject_from: str) -> tuple[str, ...]:
    return (
        f"cue:{cue.lemma or '-'}",
        f"form:{cue.cue_class}-{role}",
        f"takes:{cue.frames or '-'}",
        f"subject:{subject_from}",
    )


@lru_cache(maxsize=4096)
def _of_measures(words: str, kind: str, at: str, left: int) -> tuple[str, ...]:
    return f"words:{words}", f"marks:{kind}", f"at:{at}", f"left:{left}"


def _word(doc: Document, token: int) -> str:
    letter = doc.classes[token : token + 1]
    if letter in _FUNCTION_WORDS:
        return doc.tokens.words[token].lower()
    return _KINDS.get(letter, letter)


#: A pronoun, or a determiner that stands for somebody: those.
_ALONE = classes("pronoun determiner who")


def _source(doc: Document, source: Range | None) -> str:
    if source is None:
        return "none"
    start, end = source
    words, letters = doc.tokens.words, doc.classes[start:end]
    if end - start == 1 and letters in _ALONE:
        return "relative" if letters == WHO else f"pronoun-{words[start].lower()}"
    if NAME not in letters:
        described = describe(doc.tokens.span(start, end).of(doc.text))
        if described is None:
            return "noun"
        if described.kind == "document" and described.head not in _nouns("document_nouns"):
            return "noun-thing"
        return f"noun-{described.kind}"
    return _name(tuple(words[start:end]))


@remembered(20_000)
def _name(words: tuple[str, ...]) -> str:
    lows = [word.lower().rstrip(".") for word in words]
    if lows[0] in titles() or is_first_name(lows[0]):
        return "name-person"
    for kind, lists in _NAMED:
        if not all(_nouns(name).isdisjoint(lows) for name in lists):
            return f"name-{kind}"
    return "name-place" if lows[-1] in _places() else f"name-{min(len(words), 3)}"


#: What the words of a name tell of it.
_NAMED = (("body", ("organization_words", "organization_nouns")), ("role", ("roles",)))


@cache
def _nouns(name: str) -> frozenset[str]:
    return frozenset(word_list(name))


@cache
def _places() -> frozenset[str]:
    return frozenset(place.lower() for place in word_list("places"))
