"""Whom a pronoun means: who stands nearest, as the subject of a sentence, of the right gender."""

from __future__ import annotations

import re
from bisect import bisect_right

from .people import Entity, Mention, People

# One class of characters first: the engine then skips from one to the next.
_SENTENCE = re.compile(
    r"[.!?\n](?:(?<=\n)\s*|(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)(?<!\bGen\.)"
    r"(?<!\b[A-Z]\.)['\"”’)\]]{0,3}\s{1,3}(?=['\"“‘(\[]{0,2}[^\Wa-z]))"
)
_VERB = re.compile(
    r"(?:\s\([^()\n]{1,25}\))?(?:,[^,.;\n]{3,120},)?\s(?:also|then|still|later|has|had|have|is|was|were|will|would|can|could|may|might|"
    r"did|does|said|says|told|went|came|took|made|gave|got|won|lost|ran|wrote|spoke|began|led|held|left|knew|thought|"
    r"felt|saw|put|set|let|\w{2,}ed|\w{2,}[^\Ws]s)\b"
)
_REACH = 16  # names back
# How much each sentence between, being a subject, ... count; found by trying on articles with known speakers.
_SENTENCE_BETWEEN = 0.86
_NAMED_AGAIN = 0.1
_SUBJECT = 0.6
_SPOKE = 1.5
_SAME_PARAGRAPH = 0.5
_POSSESSIVE = -0.3
_NO_GENDER = -0.9
_UNSURE_PERSON = -0.8
_HARDLY_PERSON = -1.5
_UNKNOWN = "-"
_PERSONAL = ("person", "unknown")


class Salience:
    """The order of the people before a place, by how likely a pronoun there means them."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._sentences = [m.end() for m in _SENTENCE.finditer(people.text)]
        self._genders: dict[Entity, str] = {}
        self._spoken: list[tuple[int, Entity]] = []

    def sentence(self, position: int) -> int:
        """The number of the sentence at a position."""
        return bisect_right(self._sentences, position)

    def spoke(self, position: int, entity: Entity) -> None:
        """Remember that a source mention at a position was found to mean somebody."""
        self._spoken.append((position, entity))

    def _weigh(self, mention: Mention) -> None:
        """More for a name that opens its sentence or has a verb behind it, less for a possessor."""
        text = self._people.text
        at = mention.sentence = self.sentence(mention.start)
        opening = self._sentences[at - 1] if at else 0
        if text.startswith(("'s ", "’s ", "' ", "’ "), mention.end):
            mention.weight = _POSSESSIVE
        elif mention.start - opening <= mention.name.lead + 4 or _VERB.match(
            text, mention.end, mention.end + 160
        ):
            mention.weight = _SUBJECT

    def gender(self, entity: Entity) -> str | None:
        """The gender of somebody: by the pronouns that follow the name, by title or first name."""
        known = self._genders.get(entity)
        if known is None:
            known = entity.gender or _UNKNOWN
            if entity.kind in ("person", "unknown"):
                votes = self._people.votes(entity.mentions[:8])
                # one pronoun says little of somebody named often, and less against a first name
                if abs(votes) > (2 if known != _UNKNOWN else 1 if len(entity.mentions) > 3 else 0):
                    known = "m" if votes > 0 else "f"
            self._genders[entity] = known
        return None if known == _UNKNOWN else known

    def person(self, position: int, gender: str | None, *, quoted: bool = False) -> Entity | None:
        """Whom "he" (``m``) or "she" (``f``) at a position means, or None."""
        people = self._people
        here = self.sentence(position)
        scores: dict[Entity, float] = {}

        def add(entity: Entity, sentence: int, weight: float) -> None:
            its = self._genders.get(entity) or self.gender(entity)
            if gender and its != gender:
                if its and its != _UNKNOWN:
                    return
                weight += _NO_GENDER
            if entity.kind == "unknown":
                weight += (
                    _HARDLY_PERSON if len(entity.words) == 1 and its in (None, _UNKNOWN) else _UNSURE_PERSON
                )
            value = weight - _SENTENCE_BETWEEN * min(here - sentence, 8)
            known = scores.get(entity)
            scores[entity] = value if known is None else max(known, value) + _NAMED_AGAIN

        stop = people.before(position)
        paragraph = people.text.rfind("\n", 0, position)
        for mention in reversed(people.mentions[max(0, stop - _REACH) : stop]):
            entity = mention.entity
            if entity is not None and entity.kind in _PERSONAL and (quoted or not mention.quoted):
                if mention.sentence < 0:
                    self._weigh(mention)
                near = _SAME_PARAGRAPH if mention.start > paragraph else 0.0
                add(entity, mention.sentence, mention.weight + near)
        for at, entity in self._spoken[-4:]:
            if at < position and (entity.kind in _PERSONAL or entity.kind == "individual"):
                add(entity, self.sentence(at), _SPOKE + (_SAME_PARAGRAPH if at > paragraph else 0.0))
        if not scores:
            return None
        best = max(scores, key=lambda entity: scores[entity])
        return best if scores[best] > -6 else None

    def body(self, position: int, *, named: bool = False) -> Entity | None:
        """Whom "it" at a position means: the body named last as a subject, or spoken of last.

        ``named``: no documents, as for "the company".
        """
        here = self.sentence(position)
        stop = self._people.before(position)
        best: tuple[float, Entity] | None = None
        for mention in reversed(self._people.mentions[max(0, stop - _REACH) : stop]):
            entity = mention.entity
            if (
                entity is None
                or mention.quoted
                or not self._is_body(entity)
                or (named and entity.kind == "place")
            ):
                continue
            if mention.sentence < 0:
                self._weigh(mention)
            value = mention.weight - (here - mention.sentence)
            value -= 0.5 if entity.kind == "place" else 0.0
            if best is None or value > best[0]:
                best = value, entity
        for at, entity in self._spoken[-3:]:
            if at < position and (self._is_body(entity) or (entity.kind == "document" and not named)):
                value = 0.9 - (here - self.sentence(at))
                if best is None or value > best[0]:
                    best = value, entity
        return best[1] if best and best[0] > -3 else None

    def _is_body(self, entity: Entity) -> bool:
        return entity.kind in ("organization", "place") or (
            entity.kind == "unknown" and len(entity.words) == 1 and self.gender(entity) is None
        )

    def group(self, position: int) -> Entity | None:
        """Whom "they" at a position means: the group spoken of last, not far away."""
        here = self.sentence(position)
        for at, entity in reversed(self._spoken[-4:]):
            if at < position and here - self.sentence(at) <= 2 and entity.kind == "group":
                return entity
        return None
