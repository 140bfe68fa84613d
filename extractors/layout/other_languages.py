"""Which lines of an English article are in another language: a translation below it, a notice to other readers."""

from __future__ import annotations

from functools import cache

from ..lazy_patterns import later_re
from ..lexicon import listed

#: A line of fewer words says too little.
FEWEST = 8
#: So many of the words must be frequent ones of other languages, and at most so many of English.
FOREIGN, ENGLISH = 0.2, 0.06
#: An ordinary English line has one of these: the others are not looked at word by word.
_PLAINLY_ENGLISH = later_re(r"\b(?:the|and|of|to|said|says)\b")
_WORD = later_re(r"[^\W\d_]+")


@cache
def _english() -> frozenset[str]:
    return listed("function_words") | listed("usual_tags")


def is_foreign(words: str) -> bool:
    """Whether a line is plainly not English: ``“Esto no se olvida,” dijo la alcaldesa de la ciudad.``

    ``words`` is one line. An English line with foreign names or a foreign quotation in it is English.
    """
    if " the " in words or " of " in words or " to " in words or _PLAINLY_ENGLISH.search(words):
        return False
    given = _WORD.findall(words)
    found = [word.lower() for word in given]
    if len(found) < FEWEST:
        return False
    known, english = listed("foreign_function_words"), _english()
    foreign = [word for word in found if word in known]
    plain = sum(word.islower() and word not in known for word in given)
    return (
        (plain > 1 or words.isupper())  # Ana de la Cruz, Juan de los Santos
        and len(foreign) >= FOREIGN * len(found)
        and len(set(foreign)) > 1
        and sum(word in english for word in found) <= ENGLISH * len(found)
    )
