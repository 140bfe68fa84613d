"""Whom a pronoun means: who stands nearest, as the subject of a sentence, of the right gender."""

from __future__ import annotations

import re
from bisect import bisect_right

from .people import Entity, Mention, People

_SENTENCE = re.compile(
    r"[.!?](?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)(?<!\bGen\.)"
    r"(?<!\b[A-Z]\.)['\"”’)\]]{0,3}\s{1,3}(?=['\"“‘(\[]{0,2}[^\Wa-z])|\n\s*"
)
_VERB = re.compile(
    r"(?:\s\([^()\n]{1,25}\))?(?:,[^,.;\n]{3,120},)?\s(?:also|then|still|later|has|had|have|is|was|were|will|would|can|could|may|might|"
    r"did|does|said|says|told|went|came|took|made|gave|got|won|lost|ran|wrote|spoke|began|led|held|left|knew|thought|"
    r"felt|saw|put|set|let|\w{2,}ed|\w{2,}[^\Ws]s)\b"
)
_REACH = 24
W = {"dist": 0.86, "again": 0.1, "subj": 0.6, "nogender": 0.9, "unknown": 0.8, "unk1": 1.5, "poss": 0.3, "spoke": 1.5}


class Salience:
    """The order of the people before a place, by how likely a pronoun there means them."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._sentences = [m.end() for m in _SENTENCE.finditer(people.text)]
        self._genders: dict[int, str] = {}
        self._subjects: dict[int, bool] = {}
        self._spoken: list[tuple[int, Entity]] = []

    def sentence(self, position: int) -> int:
        """The number of the sentence at a position."""
        return bisect_right(self._sentences, position)

    def spoke(self, position: int, entity: Entity) -> None:
        """Remember that a source mention at a position was found to mean somebody."""
        self._spoken.append((position, entity))

    def is_subject(self, mention: Mention) -> bool:
        """Whether a name opens its sentence or has a verb behind it."""
        known = self._subjects.get(mention.start)
        if known is None:
            at = mention.start
            opening = self._sentences[self.sentence(at) - 1] if self.sentence(at) else 0
            known = (
                at - opening <= mention.name.lead + 4
                or _VERB.match(self._people.text, mention.end, mention.end + 160) is not None
            )
            self._subjects[at] = known
        return known

    def gender(self, entity: Entity) -> str | None:
        """The gender of somebody: by the pronouns that follow the name, by title or first name."""
        known = self._genders.get(id(entity))
        if known is None:
            known = entity.gender or "-"
            if entity.kind in ("person", "unknown"):
                votes = self._people.votes(entity.mentions[:5])
                if votes and (known == "-" or abs(votes) > 1):
                    known = "m" if votes > 0 else "f"
            self._genders[id(entity)] = known
        return None if known == "-" else known

    def person(self, position: int, gender: str | None, *, quoted: bool = False) -> Entity | None:
        """Whom "he" (``m``) or "she" (``f``) at a position means, or None."""
        people = self._people
        here = self.sentence(position)
        scores: dict[int, float] = {}
        found: dict[int, Entity] = {}

        def add(entity: Entity, at: int, weight: float) -> None:
            key = id(entity)
            value = weight - W["dist"] * min(here - self.sentence(at), 8)
            if key not in scores:
                scores[key] = value
                found[key] = entity
            else:
                scores[key] = max(scores[key], value) + W["again"]

        stop = people.before(position)
        for mention in reversed(people.mentions[max(0, stop - _REACH) : stop]):
            entity = mention.entity
            if entity is None or (mention.quoted and not quoted):
                continue
            if entity.kind not in ("person", "unknown"):
                continue
            its = self.gender(entity)
            if gender and its and its != gender:
                continue
            weight = W["subj"] if self.is_subject(mention) else 0.0
            if gender and its is None:
                weight -= W["nogender"]
            if entity.kind == "unknown":
                weight -= W["unknown"] if len(entity.words) > 1 or its else W["unk1"]
            if people.text.startswith(("'s ", "’s ", "' ", "’ "), mention.end):
                weight -= W["poss"]
            add(entity, mention.start, weight)
        for at, entity in self._spoken[-4:]:
            if at < position and entity.kind in ("person", "unknown", "individual"):
                its = self.gender(entity)
                if not (gender and its and its != gender):
                    add(entity, at, W["spoke"] - (0 if its else W["nogender"]))
        if not scores:
            return None
        best = max(scores, key=lambda key: scores[key])
        return found[best] if scores[best] > -6 else None

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
            value = (1.0 if self.is_subject(mention) else 0.0) - (here - self.sentence(mention.start))
            value -= 0.5 if entity.kind == "place" else 0.0
            if best is None or value > best[0]:
                best = value, entity
        for at, entity in self._spoken[-3:]:
            if at < position and (self._is_body(entity) or (entity.kind == "document" and not named)):
                value = 1.3 - (here - self.sentence(at))
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
