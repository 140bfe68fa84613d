"""Names of animals and of parts in plays, which are spoken of as "he" and "she": who is told of them says what follows."""

from __future__ import annotations

from ...entities.entity import Entity
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.list_patterns import later_with_lists

#: her dog, Max; the hen, since named Doris; the cub, who has been called Zola; a spaniel named Ruff
_NOUN_BEFORE = later_re(
    r"\b([a-z]{2,12}),?\s(?:(?:who|which)\s)?(?:(?:has|have|had|was|is|since|been|now|later|also|aptly)\s){0,3}"
    r"(?:(?:called|named|dubbed|nicknamed|christened)\s)?$"
)
#: In it she plays (Ada); she starred as the widow (Ada Moon)
_PART_BEFORE = later_with_lists(
    r"\b(?:(?&forms_of_acting)\s"
    r"|(?&forms_of_starring)\sas\s|(?:role|part|character)\s(?:of|called|named)\s)"
    r"(?:(?:the|a|an|his|her|its)\s(?:(?!with\b|to\b|for\b|against\b|over\b|at\b)[\w-]{2,20}\s){0,4}?|(?:[\w-]{2,20}\s){0,2}?)?"
    r"(?:called\s|named\s)?$"
)
#: An article of a show, and not of a match: Lee plays Kerr in the final.
_SHOWS = later_with_lists(r"(?i)\b(?&words_of_shows)\b")
#: portrayed Lee [as] a liar, played Lee [a] song
_NO_PART = (" as ", " a ", " an ")
_FAR = 1500  # characters
_MENTIONS = 3
_LONGEST = 60  # characters


def is_animal(text: str, entity: Entity) -> bool:
    """Whether a name of one word is told as that of an animal: ``the hen, since named Doris``, ``her dog Max``."""
    if len(entity.words) != 1 or entity.addressed or entity.role:
        return False
    starts = (mention.start for mention in entity.mentions[:_MENTIONS])
    nouns = (_NOUN_BEFORE.search(text, max(0, start - _LONGEST), start) for start in starts)
    return any(noun is not None and noun[1] in listed("animals") for noun in nouns)


def is_part(text: str, entity: Entity) -> bool:
    """Whether a name is told as that of a part in a show: ``In the film she plays [Ada], a widow``; not ``Lee plays Kerr in the final``."""
    first = entity.mentions[0].start - entity.mentions[0].name.lead if entity.mentions else 0
    if (
        len(entity.mentions) > _MENTIONS
        or entity.addressed
        or (entity.mentions and text.startswith(_NO_PART, entity.mentions[0].end))
        or not _PART_BEFORE.search(text, max(0, first - _LONGEST), first)
    ):
        return False
    return _SHOWS.search(text, max(0, first - _FAR), first + _FAR) is not None


def speaks_not(text: str, entity: Entity) -> bool:
    """Whether a name is an animal's or a part's in a show, so that "he" and "she" say nothing by it."""
    return is_animal(text, entity) or is_part(text, entity)
