"""Names whose first name is in no list: those that an article shows to be a person's, settled before mentions are resolved.

Without it whoever is called by a rarer name would lose their role and their body: what most rules ask is whether a
name is known to be a person's.
"""

from __future__ import annotations

from ...entities.entities import People
from ...entities.entity import Entity, Mention
from ...entities.name_words import is_coined, vocabulary
from ...entities.phrases.bodies import is_named_like_body, is_told_body
from ...lexicon.list_patterns import later_with_lists
from ..pronouns.pronouns import Salience
from ..stated_gender import StatedGender

_MENTIONS = 12
_WHERE = tuple(f" {at} " for at in ("from", "in", "at", "near", "outside"))
_OWNING = ("'s ", "’s ", "s' ", "s’ ")
_OWNER_END = "'’s "
_SAYS = later_with_lists(r",?\s(?:has\s|had\s|also\s)?(?&forms_of_saying)\b")
_SAID = later_with_lists(
    r"\b(?:(?&forms_of_saying)|to)\s(?:[Tt]he\s)?(?:[A-Z][\w.&’'-]{0,20}\s|(?:of|on|for)\s(?:the\s)?){1,4}\Z"
)
_LONGEST = 60


def settle_unlisted(people: People, salience: Salience, stated: StatedGender) -> None:
    """Make a person of who is named in full by a first name in no list, where the text shows it.

    ``Zelmar Novak, 43,``, ``Zelmar Novak ... Mr Novak``, ``the driver Zelmar Novak``, ``Oxfam's Zelmar Novak said``; not a
    name that is once called a body, made like one or begins with one: ``Netlux Live``, beside ``Netlux``. The gender of who has none is that of the noun or title beside the
    name: ``spokesman Zelmar Novak``.
    """
    bodies = {entity.words for entity in people.entities if entity.kind == "organization"}
    for entity in people.entities:
        if entity.kind != "unknown" or len(entity.words) < 2:
            continue
        if not salience.likely_person(entity) and not _says_for_body(people.text, entity):
            continue
        if (
            _is_where(people.text, entity)
            or is_told_body(people.text, entity)
            or is_named_like_body(entity.words)
            or _is_of_body(entity, bodies)
        ):
            continue
        entity.kind = "person"
        if entity.gender is None and (gender := stated.beside(entity)):
            salience.learn(entity, gender)
        for mention in entity.mentions:
            if mention.name.kind == "unknown" and len(mention.name.words) > 1:
                mention.name = mention.name._replace(kind="person")
    salience.likely.clear()  # more is known of the names now
    salience.likely.update({entity: False for entity in people.entities if _is_of_body(entity, bodies)})


def _is_of_body(entity: Entity, bodies: set[tuple[str, ...]]) -> bool:
    """Whether a name in full begins with one of a body that the text names alone: ``Netlux Live``, beside ``Netlux``."""
    return entity.kind == "unknown" and len(entity.words) > 1 and entity.words[:1] in bodies


def _is_where(text: str, entity: Entity) -> bool:
    """Whether a name only stands behind prepositions of place: ``parents from Elm Park, who``."""
    return all(text.endswith(_WHERE, 0, m.start - m.name.lead) for m in entity.mentions)


def _says_for_body(text: str, entity: Entity) -> bool:
    """Whether a name of two words or three stands behind an owner and says something: ``said Oxfam's Zelmar Novak``."""
    if is_coined(entity.name) or len(entity.words) > 3:
        return False
    return any(_is_saying(text, mention) for mention in entity.mentions[:_MENTIONS])


def _is_saying(text: str, mention: Mention) -> bool:
    start = mention.start - mention.name.lead
    if not text.endswith(_OWNING, 0, start):
        return False
    owner = text[max(0, start - _LONGEST) : start].rstrip(_OWNER_END).rpartition(" ")[2]
    if owner.lower() in vocabulary().places:
        return False  # Denmark's Zelmar Novak said: it may be a firm there
    before = _SAID.search(text, max(0, start - _LONGEST), start)
    return before is not None or _SAYS.match(text, mention.end) is not None
