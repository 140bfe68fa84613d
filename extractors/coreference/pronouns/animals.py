"""Names of animals, which are spoken of as "he" and "she" and say nothing."""

from __future__ import annotations

from ...entities.entity import Entity
from ...lazy_patterns import later_re
from ...lexicon import listed

#: her dog, Max; the hen, since named Doris; the cub, who has been called Zola; a spaniel named Ruff
_NOUN_BEFORE = later_re(
    r"\b([a-z]{2,12}),?\s(?:(?:who|which)\s)?(?:(?:has|have|had|was|is|since|been|now|later|also|aptly)\s){0,3}"
    r"(?:(?:called|named|dubbed|nicknamed|christened)\s)?$"
)
_MENTIONS = 3
_LONGEST = 60  # characters


def is_animal(text: str, entity: Entity) -> bool:
    """Whether a name of one word is told as that of an animal: ``the hen, since named Doris``, ``her dog Max``."""
    if len(entity.words) != 1 or entity.addressed or entity.role:
        return False
    starts = (mention.start for mention in entity.mentions[:_MENTIONS])
    nouns = (_NOUN_BEFORE.search(text, max(0, start - _LONGEST), start) for start in starts)
    return any(noun is not None and noun[1] in listed("animals") for noun in nouns)
