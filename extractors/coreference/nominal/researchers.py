"""Which group "the authors" or "the research team" are: those who made the study that the article tells of."""

from __future__ import annotations

from ...entities.entity import Entity, unnamed
from ...entities.noun_phrases import Description
from ...lazy_patterns import later_re

#: Nouns for those who made one study.
_RESEARCHERS = ("researcher", "scientist", "author", "academic", "team")
#: scientists from Elm University, researchers mostly at the College of Oak and Ash
_RESEARCHERS_OF = later_re(
    r"\b(?:[Rr]esearchers|[Ss]cientists|[Aa]cademics)\s(?:mostly\s)?(?:from|at)\s(?:the\s)?[A-Z][\w’'-]{1,30}"
    r"(?:\s(?:(?:of|and|for|the|at)\s){0,2}[A-Z][\w’'-]{1,30}){0,8}"
)


def same_researchers(
    text: str, description: Description, known: dict[str, Entity], last: Entity | None, position: int
) -> Entity | None:
    """``the authors``, ``the research team``: the only group that was called so before, or by another noun of the kind.

    As a source, or where they are told: ``In a paper, scientists from Elm University described a bird.`` ``known`` is
    whom each noun meant before, and learns whom this one means; ``last`` is who spoke last.
    """
    before = [known[noun] for noun in _RESEARCHERS if noun in known]
    if description.head == "group" and last is not None and last.kind == "group" and last in before:
        return last  # the same team reported that ... The group believes
    if description.head not in _RESEARCHERS or not description.definite or description.owner:
        return None
    if not before:
        told = {match.group() for match in _RESEARCHERS_OF.finditer(text, 0, position)}
        if len(told) == 1:
            entity = known[description.head] = unnamed(told.pop(), "group")
            return entity
    return before[0] if len(before) == 1 and before[0].kind == "group" else None
