"""Names that one article spells in two ways: ``Schmidt`` and, by mistake, ``Schmitd``; a body and its acronym.

And words that have a capital only where a sentence begins.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..caching import remembered
from ..lazy_patterns import later_re
from ..lexicon import listed
from ..lexicon.word_endings import endings
from ..tokens.sentence_openings import opens_sentence
from ..tokens.tagger import word_class
from ..tokens.word_classes import BE, FINITE, HAVE, MODAL, PAST_PARTICIPLE, PREPOSITION, VERB_S_OR_PLURAL
from .entity import Entity
from .first_names import is_first_name
from .name import Name
from .name_words import GENERIC_NAMES, words_of
from .noun_phrases import is_body, is_role

_ACRONYM = later_re(r"\s?\(([A-Z][A-Za-z.]{1,8})\)|,\s(?:or|known\sas)\s(?:the\s)?([A-Z]{2,8})\b")
#: Citizens for Care in Elmton (CCE): where a body is, in front of its acronym
_PLACE_AND_ACRONYM = later_re(r"\s(?:in|of|for|at)\s(?:the\s)?([A-Z])[\w-]{1,20}\s\(([A-Z]{3,8})\)")
#: Norvald plc (“Norvald” or the “Group”): what a body calls itself below
_CALLED_BELOW = later_re(
    r"\s\((?:hereafter |hereinafter |together |collectively )?,?(?:the )?[“\"‘](?:the )?([A-Z][\w&-]{1,24})[”\"’]"
    r"(?:(?:,| or|, or| and) (?:the )?[“\"‘](?:the )?([A-Z][\w&-]{1,24})[”\"’])?\)"
)
_PLURAL = later_re(r"\s[a-z]{3,20}[^s\W]s\b")
_ROLE_AND_NAME = later_re(r"\s([a-z]{3,20})\s[A-Z]")
_WORD = later_re(r"\s([a-z]+)\b")
#: Of shorter names one letter makes another name: Lee, Lea.
_SHORTEST = 5
#: A slip is in one place, so what has one begins or ends with the same letters as the name: so many are looked up.
_SAME = 2
#: So many names that begin or end alike are compared.
_MOST = 200
_NEAR = 4000  # characters around a word in which it is looked for without capital


@remembered(20_000)
def keys(words: tuple[str, ...]) -> tuple[str, str]:
    """A body's words as one key in any order (Department of Justice), and their initials where there are several."""
    no_initials = words_of("no_initials")
    long = [word for word in words if word not in no_initials]
    initials = "".join(word[0] for word in long)
    return " ".join(sorted(long)).replace(".", ""), initials if len(initials) > 1 else ""


def initials_with_of(full: str) -> str:
    """The initials of a body with that of "of", in lower case: ``doj`` of the Department of Justice."""
    no_initials = words_of("no_initials")
    return "".join(w[0] for w in full.lower().split() if w == "of" or w not in no_initials)


def _slip(one: str, other: str) -> bool:
    """Whether one is the other with a letter more, fewer or other, or with two changed about; not only a plural.

    The first letter is never the one that is wrong.
    """
    if one[0] != other[0] or one.rstrip("s") == other.rstrip("s") or not (one + other).isalpha():
        return False
    if len(one) == len(other):
        differ = [i for i in range(len(one)) if one[i] != other[i]]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1
        return len(differ) == 1 or (swapped and sorted(one) == sorted(other))
    shorter, longer = sorted((one, other), key=len)
    at = next((i for i, letter in enumerate(shorter) if longer[i] != letter), len(shorter))
    return longer[at + 1 :] == shorter[at:]


class Spellings:
    """The last names of the people who are named in full, looked up by a word that is nearly one of them."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._beginning: dict[str, list[Entity]] = {}
        self._ending: dict[str, list[Entity]] = {}
        for entity in entities:
            last = entity.words[-1]
            if len(last) >= _SHORTEST and len(entity.words) > 1 and entity.kind == "person":
                self._beginning.setdefault(last[:_SAME], []).append(entity)
                self._ending.setdefault(last[-_SAME:], []).append(entity)

    def of(self, word: str) -> Entity | None:
        """The only person whose last name a word is but for one slip."""
        if len(word) < _SHORTEST:
            return None
        begin, end = self._beginning.get(word[:_SAME], ()), self._ending.get(word[-_SAME:], ())
        lengths = range(len(word) - 1, len(word) + 2)
        found = {
            entity
            for known in (begin, end)
            for entity in known[:_MOST]
            if len(entity.words[-1]) in lengths and _slip(word, entity.words[-1])
        }
        return found.pop() if len(found) == 1 else None


def acronym_behind(text: str, end: int, name: Name) -> str | None:
    """The acronym in lower case that is given behind a body whose name ends there, and has its initials.

    ``National Weather Board (NWB)``, ``the Dockers' Union, or DKU``; where a place stands between, only if its letters
    are the initials of both: ``Citizens for Care in Elmton (CCE)``.
    """
    if text.startswith((" (", "(", ", or ", ", known as "), end):
        match = _ACRONYM.match(text, end)
        return (match[1] or match[2]).lower().replace(".", "") if match else None
    behind = _PLACE_AND_ACRONYM.match(text, end)
    if behind is None:
        return None
    low = behind[2].lower()
    return low if low == keys(name.words)[1] + behind[1].lower() else None


def called_below(text: str, end: int) -> list[str]:
    """What a body whose name ends there calls itself below, in lower case: ``Norvald plc (“Norvald” or the “Group”)``."""
    if not text.startswith(" (", end):
        return []
    match = _CALLED_BELOW.match(text, end)
    return [word.lower() for word in match.groups() if word] if match else []


def only_opens(text: str, first: int, last: int, name: Name) -> bool:
    """Whether a word has its capital only because a sentence begins: ``Naturally,``, ``Carrying signs``, ``Cheap copies``.

    ``first`` and ``last`` are its place in the text.
    """
    word = name.words[0]
    if not opens_sentence(text, first):
        return False
    if name.kind == "organization":
        return (
            name.full not in GENERIC_NAMES
            and _opens_role(text, last, word)
            and not _stands_within(text, text[first:last])
        )
    if word.endswith("ing") or (word.endswith("ly") and text.startswith(",", last)):
        return True
    if word.endswith("s") and word[:-1] in listed("occasions") and not _stands_within(text, text[first:last]):
        return True  # Sessions addressed the costs
    if _opens_predicate(text, last, word) and not _stands_within(text, text[first:last]):
        return True  # Arrived late
    if _opens_noun_phrase(text, last, word) and not _stands_within(text, text[first:last]):
        return True
    return _stands_small(text, f" {word}", max(0, first - _NEAR), last + _NEAR)


def _opens_role(text: str, last: int, word: str) -> bool:
    """``[Committee] member Ann Lee``, ``[Board] chairman Bo Ash``: a noun for a body before who belongs to it."""
    role = _ROLE_AND_NAME.match(text, last)
    return role is not None and is_body(word) and is_role(role[1])


def _stands_small(text: str, word: str, start: int, end: int) -> bool:
    """Whether a word stands between two places, with a blank, a comma or a full stop behind it."""
    at = text.find(word, start, end - 1)
    while at >= 0:
        if text.startswith((" ", ",", "."), at + len(word)):
            return True
        at = text.find(word, at + 1, end - 1)
    return False


def _stands_within(text: str, name: str) -> bool:
    """Whether a name stands inside a sentence too: ``the Net board``; not only ``rose. Net income``."""
    at = text.find(f" {name} ")
    while at > 0 and text[at - 1] in '.!?”"':
        at = text.find(f" {name} ", at + 1)
    return at >= 0


def _opens_predicate(text: str, last: int, word: str) -> bool:
    """``[Arrived] cracked.``, ``[Loved] it.``: a past form whose subject is left out, and no verb behind it: not ``Reed said``."""
    if not word.endswith("ed") or word_class(word) not in PAST_PARTICIPLE or is_first_name(word):
        return False
    behind = _WORD.match(text, last)
    return behind is None or word_class(behind[1]) not in FINITE


def _opens_noun_phrase(text: str, last: int, word: str) -> bool:
    """``[Cheap] copies``, ``[Net] profit``, ``[Profits] at the firm``: a common adjective before a plural or a result, a plural before a preposition."""
    behind = _WORD.match(text, last)
    if word in listed("opening_adjectives"):
        counted = behind is not None and behind[1] in listed("business_figures")
        return counted or _PLURAL.match(text, last) is not None
    if behind is None:
        return False
    kind = word_class(behind[1])
    if word.endswith(endings("abstract")) and len(word) > _SHORTEST and not is_first_name(word):
        return kind in (BE, HAVE, MODAL, PREPOSITION)  # Security was tight
    return word_class(word) == VERB_S_OR_PLURAL and kind == PREPOSITION
