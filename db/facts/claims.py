"""What a stated figure is about: the thing that it counts, and the names and words around it. Pure functions.

"killed 56 people", "62 people who died" and "the number of deaths" all count deaths; whether they are the
same deaths is told by what their sentences, headlines and first lines share (db/facts/claim_similarity.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from extractors.tokens.sentence_ends import sentence_around

from ..text.lexicon import listed, rows, word_list
from ..text.word_alignment import content_words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
#: Words so far from the figure belong to it.
_AROUND = 9
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE)
#: So many words before a figure may say that it is to come.
_BEFORE_PROJECTED = 12
#: And directly behind it, or behind one more word.
_PROJECTED = re.compile(r"\s*(?:\w+ )?(?:will|would|could|may|might|should|can)\b")
_MARKS = '"“”‘(),;:—–-'


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of one article.

    ``thing`` is what it counts, ``sort`` whether that is known by a word of same_things.txt (thing), by a
    counted noun (noun), or not (other: money, shares, bare numbers); ``told`` are the words that tell the
    counted noun from others of its kind (*Syrian* refugees). ``near`` are the roots of the words around it;
    ``beside`` names, words and phrases of its sentence and of the headline, ``context`` also those of the
    first lines; ``names`` which of all these are written as names, ``small`` which are written as words.
    """

    id: str
    article: str
    story: str | None
    day: date | None
    value: float
    thing: str
    sort: str
    told: frozenset[str]
    near: frozenset[str]
    beside: frozenset[str]
    context: frozenset[str]
    names: frozenset[str]
    small: frozenset[str]


def root(word: str) -> str:
    """The word without case and the commonest endings, so that flood, floods and flooded are one."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


@cache
def _things() -> Mapping[str, str]:
    """Words that show what is counted -> the thing: ``killed`` -> ``deaths``."""
    return {word: thing for thing, words in rows("same_things") for word in words.split()}


@cache
def _counted() -> Mapping[str, str]:
    """Nouns that are used for each other -> the first of them: ``employees`` -> ``worker``."""
    return {word: noun for noun, words in rows("same_nouns") for word in (noun, *words.split())}


def singular(noun: str) -> str:
    """The noun for one of what is counted: delegate, country, match."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "zes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def thing_of(kind: str, unit: str | None, around: list[str], at: int) -> tuple[str, str]:
    """What a figure counts, and how that is known: thing, noun or other.

    ``around`` are the words of its sentence in small letters, ``at`` the place of its number among them.
    """
    noun = (unit or "").casefold().split()[-1:] or [""]
    if kind not in ("money", "percent", "share"):
        if noun[0] in _things():
            return _things()[noun[0]], "thing"
        if noun[0].removesuffix("s") in listed("measures"):
            return singular(noun[0]), "other"
        if noun[0] and noun[0] not in listed("anybody"):
            return _counted().get(noun[0], singular(noun[0])), "noun"
        nearest = sorted(
            (abs(n - at), word) for n, word in enumerate(around) if word in _things() and abs(n - at) <= 12
        )
        if nearest:
            return _things()[nearest[0][1]], "thing"
        if noun[0] and noun[0] not in listed("whoever"):
            return _counted().get(noun[0], singular(noun[0])), "noun"
    return unit or kind, "other"


def thing_named(word: str) -> str:
    """What a word says that is counted: deaths for "dead", otherwise its singular."""
    return _things().get(word.casefold()) or _counted().get(word.casefold(), singular(word.casefold()))


def sentence_at(text: str, start: int) -> tuple[str, int]:
    """The sentence of the text around a place, and where it begins."""
    sentence = sentence_around(text, start, start + 1)
    return sentence.of(text), sentence.start


def surroundings(sentence: str, at: int, figure: str) -> tuple[list[str], int, frozenset[str]]:
    """The words of a sentence, the number of the one at this place, and the roots of those around it.

    ``figure`` is the figure as written: what it counts, numbers and days are left out.
    """
    found = list(_WORD.finditer(sentence))
    words = [match[0].casefold() for match in found]
    place = next((n for n, match in enumerate(found) if match.end() > at), max(0, len(found) - 1))
    near = words[max(0, place - _AROUND) : place + _AROUND + 1]
    own = {root(word) for word in _WORD.findall(figure)[-1:]}
    telling = content_words(near) - listed("calendar")
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
            if word.casefold() in listed("calendar") or word[0].isdigit():
                continue
            before = text[: found.start()].rstrip()
            if word[0].isupper() and before and before[-1] not in '.!?:\n“"':
                names.add(root(word))
            words.add(word.casefold())
    telling = {root(word) for word in content_words(list(words)) if word not in _things()}
    return frozenset(names & telling), frozenset(telling - names)


def shared_words(
    sentence: str, title: str, lead: str, without: str
) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """What a claim may share with others: beside it, in its context, what of it are names, what words. See Claim.

    ``without`` are words that say nothing of the matter: what is counted, and who says so.
    """
    left_out = {root(word) for word in _WORD.findall(without)}
    if title:  # pages have their headline more than once
        lead = " ".join(lead.split()).replace(" ".join(title.split()), " ")
    names, words = names_and_words(sentence)
    more_names, more_words = names_and_words(lead)
    title_names, title_words = names_and_words(title)
    titled = set(phrases(title))
    if _all_capitals(title):  # what is a name there, the text tells
        title_words |= title_names
        title_names &= names | more_names
        titled &= set(phrases(lead)).union(phrases(sentence))
    beside = names.union(words, title_names, title_words, phrases(sentence), titled)
    context = beside.union(more_names, more_words, phrases(lead))
    beside, context = (
        frozenset(word for word in some if left_out.isdisjoint(word.split())) for some in (beside, context)
    )
    small = frozenset(root(word) for word in _WORD.findall(f"{sentence} {lead}") if word[0].islower())
    return beside, context, names | more_names | title_names, small & context


def _all_capitals(title: str) -> bool:
    """Whether a headline has capitals on nearly all longer words, as some papers write them."""
    longer: list[str] = [word for word in _WORD.findall(title) if len(word) > 3 and not word[0].isdigit()]
    return sum(word[0].isupper() for word in longer) > 0.7 * len(longer)


def phrases(text: str) -> Iterator[str]:
    """The roots of two words that stand together, one of them a name: rarer than either alone ("Velden cannery")."""
    for one, other in pairwise(_WORD.finditer(text)):
        words = one[0][0].isalpha() and other[0][0].isalpha() and text[one.end() : other.start()] == " "
        if words and (one[0][0].isupper() or other[0][0].isupper()):
            pair = (one[0].casefold(), other[0].casefold())
            if len(content_words(pair) - listed("calendar")) == 2:
                yield " ".join(map(root, pair))


def is_vague(figure: str) -> bool:
    """Whether a figure is only an order of size: millions of votes, dozens."""
    return _VAGUE.search(figure) is not None


@cache
def _earlier() -> re.Pattern[str]:
    """What stands before a figure that was given earlier: ``up from (56)``, ``after an earlier figure of (56)``."""
    return re.compile(
        rf"\b(?:up|down|{'|'.join(word_list('changes'))})(?: \w+){{0,2}} from (?:\w+ ){{0,2}}$"
        r"|\b(?:earlier|previous|initial|former)(?: \w+){1,3} (?:of|at) $|\b(?:than|not) the (?:\w+ ){0,3}$"
    )


def is_former(before: str) -> bool:
    """Whether the words before a figure say that it was given earlier and no longer holds."""
    return _earlier().search(before) is not None


def is_projected(before: str, after: str) -> bool:
    """Whether a figure is only to come, wished or guessed: "will sell 300,000 copies", "62 homes could be flooded".

    ``before`` are the words of its sentence before the figure, ``after`` those behind it.
    """
    near = before.casefold().replace("’", "'").split()[-_BEFORE_PROJECTED:]
    if not listed("projections").isdisjoint(word.strip(_MARKS) for word in near):
        return True
    return _PROJECTED.match(after) is not None


def latest(before: str, value: float, upper: float | None) -> float:
    """The figure that holds: the second of "rose from 56 to 62"."""
    return upper if upper is not None and before.endswith("from ") else value


def qualifiers(kind: str, unit: str | None) -> frozenset[str]:
    """The words that tell a counted noun from others of its kind: Syrian refugees, flooded homes."""
    words = (unit or "").casefold().split()[:-1] if kind == "count" else []
    return frozenset(root(word) for word in content_words(words))
