"""Bodies by names that look like another's: ``Pellow's said sales rose``, which is nobody called Pellow; ``No 10``; ``The Economist``."""

from __future__ import annotations

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name import Name
from ...entities.name_words import words_of
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.list_patterns import later_with_lists
from ...tokens.sentence_ends import abbreviations

_NUMBER_TEN = later_re(r"(?:No\.?|Number)\s(?:10|Ten)")
_PAPER = later_re(r"[a-z,] The $")  # The Observer: a capital inside the sentence
_THE = ("the ", "The ")
_ENDS = ("'s", "’s")
_NAME = later_re(r"(?:[A-Z][\w.-]{0,20}\s(?:&\s)?){0,3}[A-Z][\w&-]{1,20}['’]s$")
#: A spokesman for Pellow's, pupils at St Mary's: the name is not who speaks.
_OF = later_re(r"\b(?:of|for|at|from|in|with|by|and|to|against|representing)\b")
#: What follows a name that is the subject of its clause, and no noun of which somebody is the owner.
_VERB = later_with_lists(
    r"\s(?:also\s)?(?:(?&forms_of_saying)|declined|apologised|expects|has|had|will|would)\b"
)


def without_s(text: str, words: str, end: int) -> str:
    """The words of a source without the "'s" of an owner: ``[Pellow]'s claim``; with that of a firm, which its verb follows: ``[Pellow's] said``."""
    if words.endswith(_ENDS):
        if _VERB.match(text, end) and _NAME.search(words):
            return words
        words = words[:-2]
    return words.rstrip("'’")


def brand(people: People, words: str) -> Entity | None:
    """The firm whose name words end in: ``the grocery chain Pellow's``; None for other words."""
    name = _NAME.search(words) if words.endswith(_ENDS) else None
    if name is None or _OF.search(words, 0, name.start()):
        return None
    first, _, rest = name.group().partition(" ")
    full = (
        rest if rest and first.lower() in words_of("makers") | {"the"} else name.group()
    )  # Retailer Pellow's
    return people.body(Name(full, tuple(full.lower().split()), "organization"))


def number_ten(people: People, words: str) -> Entity | None:
    """``No 10``, ``Number Ten``: the office of the prime minister."""
    if _NUMBER_TEN.fullmatch(words) is None:
        return None
    low = words.lower().replace("number", "no").replace(".", "")
    return people.body(Name(words, tuple(low.split()), "organization"))


def like_time(people: People, words: str) -> Entity | None:
    """``Sun``, ``The Sun``, ``DEC``: a paper, or letters, that look like a day or a month cut short."""
    word = words.removeprefix("The ").removeprefix("the ")
    if word != "Sun" and not (word.isupper() and word.title() in abbreviations("month")):
        return None
    low = word.lower()
    called = people.called(low) if word == words else None
    return called or people.body(Name(word, (low,), "organization"))


def is_paper(people: People, name: Name, position: int) -> bool:
    """Whether a role with a capital is the name of a newspaper: ``The Observer``, ``The Economist``."""
    known = name.full in listed("newspaper_words") and people.text.endswith(_THE, 0, position)
    return known or _PAPER.search(people.text, max(0, position - 8), position) is not None
