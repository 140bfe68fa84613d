"""What a stated figure is about: the thing that it counts, and the names and words around it. Pure functions.

"killed 56 people", "62 people who died" and "the number of deaths" all count deaths; whether they are the
same deaths is told by names and words that their sentences, headlines and first lines share.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .lexicon import word_list
from .wording import content_words

_THINGS = {
    word: thing
    for thing, _, words in (line.partition("\t") for line in word_list("same_things"))
    for word in words.split()
}
_ANYBODY = frozenset(word_list("anybody"))
_MEASURES = frozenset(word_list("measures"))
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s|\n")
_CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
#: Words so far from the figure belong to it.
_AROUND = 9
#: Figures further apart in time are about other events.
DAYS = 90


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of one article.

    ``thing`` is what it counts, ``sort`` whether that is known by a word of same_things.txt (thing), by a
    counted noun (noun), or not (other: money, shares, bare numbers). ``near`` are the roots of the words
    around it, ``names`` and ``words`` those of the sentence and the headline, ``context`` those of the
    first lines, too.
    """

    id: str
    article: str
    story: str | None
    day: date | None
    value: float
    thing: str
    sort: str
    near: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    context: frozenset[str]


def root(word: str) -> str:
    """The word without case and the commonest endings, so that flood, floods and flooded are one."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def thing_of(kind: str, unit: str | None, around: list[str], at: int) -> tuple[str, str]:
    """What a figure counts, and how that is known: thing, noun or other.

    ``around`` are the words of its sentence in small letters, ``at`` the place of its number among them.
    """
    noun = (unit or "").casefold().split()[-1:] or [""]
    if kind not in ("money", "percent", "share"):
        if noun[0] in _THINGS:
            return _THINGS[noun[0]], "thing"
        if noun[0].removesuffix("s") in _MEASURES:
            return root(noun[0]), "other"
        if noun[0] and noun[0] not in _ANYBODY:
            return root(noun[0]), "noun"
        nearest = sorted(
            (abs(n - at), word) for n, word in enumerate(around) if word in _THINGS and abs(n - at) <= 12
        )
        if nearest:
            return _THINGS[nearest[0][1]], "thing"
    return unit or kind, "other"


def thing_named(word: str) -> str:
    """What a word says that is counted: deaths for "dead", otherwise its root."""
    return _THINGS.get(word.casefold(), root(word))


def sentence_at(text: str, start: int) -> tuple[str, int]:
    """The sentence of the text around a place, and where it begins."""
    begin = max((found.end() for found in _SENTENCE_END.finditer(text, 0, start)), default=0)
    end = _SENTENCE_END.search(text, start)
    return text[begin : end.start() if end else len(text)], begin


def surroundings(sentence: str, at: int, figure: str) -> tuple[list[str], int, frozenset[str]]:
    """The words of a sentence, the number of the one at this place, and the roots of those around it.

    ``figure`` is the figure as written: its words, numbers and days are left out.
    """
    found = list(_WORD.finditer(sentence))
    words = [match[0].casefold() for match in found]
    place = next((n for n, match in enumerate(found) if match.end() > at), max(0, len(found) - 1))
    near = words[max(0, place - _AROUND) : place + _AROUND + 1]
    own = {root(word) for word in _WORD.findall(figure)}
    telling = content_words(near) - _CALENDAR
    return words, place, frozenset(root(word) for word in telling if not word.isdigit()) - own


def written(*texts: str) -> dict[str, str]:
    """How the words of texts are written, by their roots: the first form of each."""
    forms: dict[str, str] = {}
    for text in texts:
        for word in _WORD.findall(text):
            forms.setdefault(root(word), word.removesuffix("’s").removesuffix("'s"))
    return forms


def names_and_words(*texts: str) -> tuple[frozenset[str], frozenset[str]]:
    """The roots of names (capitals inside a sentence) and of other words that tell what texts are about.

    Words that say what is counted are left out: they are the ``thing`` of a claim.
    """
    names: set[str] = set()
    words: set[str] = set()
    for text in texts:
        for found in _WORD.finditer(text):
            word = found[0]
            if word.casefold() in _CALENDAR or word[0].isdigit():
                continue
            before = text[: found.start()].rstrip()
            if word[0].isupper() and before and before[-1] not in '.!?:\n“"':
                names.add(root(word))
            words.add(word.casefold())
    telling = {root(word) for word in content_words(list(words)) if word not in _THINGS}
    return frozenset(names & telling), frozenset(telling - names)


def same_matter(one: Claim, other: Claim, common: frozenset[str]) -> bool:
    """Whether two figures of one thing are given for the same matter. ``common`` words are too common to tell.

    A name must be shared that stands beside one of the figures or in its headline, and more words: the
    less it is known what is counted ("40 percent"), and if the figures differ, the more right beside them.
    """
    same = one.value == other.value
    if one.article == other.article:
        return same and len(one.near & other.near) >= 2
    if one.day and other.day and abs((one.day - other.day).days) > DAYS:
        return False
    if same and one.story and one.story == other.story:
        return True
    names = (one.names & other.context | other.names & one.context) - common
    words = (one.words & other.context | other.words & one.context) - names - common
    telling = (one.near & other.near) - common - names
    known = one.sort == "thing"
    if not names or len(names) + len(words) < (3 if same or known else 4):
        return False
    if known:
        return same or bool(words)
    if one.sort == "noun":
        return len(telling) >= (1 if same else 2)
    fewest = min(len(one.near), len(other.near))
    return len(telling) >= (2 if same else 3) and len(one.near & other.near) >= 0.6 * fewest
