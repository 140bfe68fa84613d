"""Last names that are words for places too: whether an article tells of the place beside the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..lazy_patterns import later_re
from ..lexicon.list_patterns import later_with_lists
from .entity import Mention
from .name_words import vocabulary

_LONGEST = 20  # characters of "to the outskirts of "
#: What stands before a place and hardly before a person: ``in Houston``, ``downtown Houston``, ``moved to Houston``.
_BEFORE = later_re(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout|[Ii]nside|[Ii]nto|[Dd]owntown|[Cc]entral|"
    r"[Nn]orth(?:ern)?|[Ss]outh(?:ern)?|[Ee]ast(?:ern)?|[Ww]est(?:ern)?|[Gg]reater|[Ii]nner|"
    r"(?:[Cc]ity|[Tt]own|[Cc]ounty|[Ss]treets|[Mm]ayor|[Pp]eople|[Rr]esidents|[Cc]enter|[Cc]entre|[Oo]utskirts) of|"
    r"(?:moved|came|flew|drove|travell?ed|trip|returned|went|visit) to)\s$"
)
_NO_OWNER = ("’s", "'s")
#: What stands behind a place: ``Houston residents``, ``the Houston area``, ``Houston-based``.
_BEHIND = later_with_lists(
    r"(?:-(?:based|area|born|bound)|\s(?:(?&words_behind_places)))\b|\s\([A-Z]{2,}\)\s[-–—]|\s[–—-]{1,2}\s[A-Z]"
)
_REGION = later_re(r",\s([A-Z][\w.]{1,15}(?:\s[A-Z][a-z]{2,12})?)[,.;\s]")


def tells_of_place(
    text: str, word: str, mentions: Sequence[Mention], all_mentions: Iterable[Mention]
) -> bool:
    """Whether an article tells of the place that a word names: ``in Houston``, ``Houston, Texas``, ``the Houston Police``.

    ``mentions``: those of the word alone; ``all_mentions``: of every name, for those of bodies that are called after
    the place.
    """
    if any(_is_place(text, mention) for mention in mentions):
        return True
    return any(
        mention.name.kind == "organization" and len(mention.name.words) > 1 and word in mention.name.words
        for mention in all_mentions
    )


def _is_place(text: str, mention: Mention) -> bool:
    """Whether what stands beside a mention shows it to be a place's: ``in [Houston]``; not ``in [Houston]'s speech``."""
    owner = text.startswith(_NO_OWNER, mention.end)
    if not owner and _BEFORE.search(text, max(0, mention.start - _LONGEST), mention.start):
        return True
    if _BEHIND.match(text, mention.end):
        return True
    region = _REGION.match(text, mention.end)
    return region is not None and region[1].rstrip(".").lower() in vocabulary().places
