"""What stands in small letters in front of a title with capitals and makes another office of it: ``shadow Chancellor``, ``former Elmton Mayor``."""

from __future__ import annotations

from ..entity import Mention
from ..name_words import words_of
from ..noun_phrases import is_role
from ..phrases.heads import PAST_OFFICE
from ..phrases.role_phrases import role_and_affiliation
from .kinds_of_roles import only_addresses
from .shared_titles import singular_title
from .words_before import first_of_role, words_in_front

_LEAD = 50  # characters
_SEEN = 120
_BETWEEN = 3  # words: former two-term Elmton Mayor


def ranked_title(text: str, mention: Mention) -> str:
    """The title of a name with the rank and ``former`` in front of it.

    >>> from extractors.entities.names.names import names_in
    >>> found = [Mention(start, end, name, False) for start, end, name in names_in("the former Elmton Mayor Jane Ash")]
    >>> ranked_title("the former Elmton Mayor Jane Ash", found[0])
    'former Mayor'
    """
    start, role = mention.start - mention.name.lead, mention.name.role or ""
    words = text[max(0, start - _LEAD) : start].split(" ")[:-1]
    rank = words[-1] if words else ""
    ranked = rank in words_of("office_ranks") or (
        rank in words_of("territories") and words[-2:-1] != ["of"]
    )  # state Senator; not: the head of state King
    title = singular_title(role)
    place = mention.name.affiliation if rank in words_of("office_ranks") else None
    if ranked and (text.startswith(role[:2], start) or (place and text.startswith(place, start))):
        title, words = f"{rank} {role}", words[:-1]
    past = _past(words, text, start)
    return f"{past}{title}" if past and not role.lower().startswith(PAST_OFFICE) else title


def _past(words: list[str], text: str, start: int) -> str:
    """``former`` in front of a title, or of what only tells of it: ``former two-term [Mayor]``."""
    if text.endswith(("ex-", "Ex-"), 0, start) and not text[max(0, start - 4) : start - 3].isalnum():
        return "ex-"
    for word in reversed(words[-_BETWEEN:]):
        if word.lower() == "former":
            return "former "
        if not (word.islower() and (word in words_of("words_beside_roles") or word.endswith("-term"))):
            break
    return ""


def with_title(text: str, start: int, title: str) -> tuple[str, str | None] | None:
    """A title whose first word has no capital, and its body: ``Netlux executive [Director Jane Ash]``."""
    last = text[text.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1]
    if last not in words_of("role_modifiers") or not is_role(last) or only_addresses(title):
        return None
    words = words_in_front(text, text[max(0, start - _SEEN) : start], start)
    found = role_and_affiliation(" ".join((*words[first_of_role(words, len(words) - 1) :], title)))
    return found if found and found[0].endswith(f"{last} {title}") else None
