"""Which names are firms' by the noun in front of them: ``analysts Norlund``, ``accountants Baker Hale``."""

from __future__ import annotations

from ...entities.entity import Entity
from ...entities.noun_phrases import is_plural_of_role


def learn_firm(before: str, entity: Entity) -> None:
    """Take one name for a firm's where the words before it end in a noun for several people; nobody known better."""
    several = is_plural_of_role(before.rstrip().rpartition(" ")[2])
    named = entity.kind in ("person", "unknown") and not entity.addressed and entity.gender is None
    if several and named and len({mention.name.full for mention in entity.mentions}) == 1:
        entity.kind = "organization"
