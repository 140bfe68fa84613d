"""Whom a pronoun means: who stands nearest, as the subject of a sentence, of the right gender.

What each sign weighs is in lexicon/weights/pronouns.txt (signs.py).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ...entities.entities import People
from ...entities.entity import Entity, Mention
from ...entities.namesakes import is_late, is_relative
from ...entities.phrases.bodies import is_told_body
from ...entities.roles.roles import Roles
from ...lazy_patterns import later_re
from ...model import lies_in
from ...tokens.verb_forms import forms_of_all
from ..stated_gender import is_topic
from .animals import speaks_not
from .disjoint_reference import (
    OBJECT_ENDS,
    acting_before,
    acts_on,
    asked_about,
    is_one_of_his,
    judging_before,
    not_meant,
)
from .likely_people import LikelyPeople
from .owners_go_on import owned_before
from .signs import Standing, how, own_signs, weights

#: She is survived by a sister, [Ann Lee]; she leaves two sons, [Tom] and Bo
_SURVIVED = later_re(
    r"\b(?:survived\sby|[Ss]urvivors\s(?:include|are)|[Hh]e\s(?:also\s)?leaves\s(?:behind\s)?(?:an?|his|her|two|three|four|five|six))\b"
)
#: He then replied, she answered
_REPLIES = later_re(r"[HhSs]h?e\s(?:[a-z]+ly\s|then\s)?(?:repli|answer|respond|retort)")
_REACH = 16  # names back
_NEAR = 3  # sentences
_REACTION = 16  # words
_CLOSE = 2  # sentences to who has spoken and is called against the first name
_CHAIN = 400  # characters
_TAGS, _BETWEEN_COMMAS = (", said ", ", says ", ", according to "), later_re(r"[a-z -]{4,40},\s[“\"a-z]")
#: What closes the words right before a pronoun: “That is so,” he said. “It is.” In the next paragraph: He added
_CLOSING = ("”", '"', "’", "''")
_PRONOUNS = {"m": later_re(r"\b[Hh]e\b"), "f": later_re(r"\b[Ss]he\b")}
_TOLD_OF = {"m": ("he", "him", "his"), "f": ("she", "her", "hers")}
_OPENING = {"m": "He ", "f": "She "}
_BESIDE = ("object", "possessor", "attributive", "inner")
_UNKNOWN = "-"
_PERSONAL = ("person", "unknown")


class Choice(NamedTuple):
    """Whom a pronoun was taken for: by what, who came second and how far behind; ``margin`` is None without a second."""

    how: str
    second: Entity | None
    margin: float | None


class Salience(LikelyPeople):
    """The order of the people before a place, by how likely a pronoun there means them."""

    def __init__(self, people: People, roles: Roles, headline: str = "") -> None:
        super().__init__(people, roles, headline)
        self._weights = weights()
        self._chain: dict[int, Entity | None] = {}
        self._genders: dict[Entity, str] = {}
        self._called: dict[Entity, set[str]] = {}  # the genders of the pronouns that were taken for somebody
        #: The names in the words that are decided on (own_words.py).
        self.told_of: frozenset[str] = frozenset()
        #: How the last pronoun was decided.
        self.choice: Choice | None = None
        self.doubts_speaker = False  # whether a pronoun may mean who spoke, whose name shows nobody
        #: Whom the sentences before a position are about without a name, and who is asked in one (unnamed_subjects.py).
        self.described: Callable[[int], Iterable[tuple[int, Entity]]] = lambda position: ()
        self.asked: Callable[[int, int, bool], Entity | None] = lambda start, end, replies: None

    def forget(self) -> None:
        """Part from who looks up descriptions and asks back here, so that no circle is left to the garbage collector."""
        self.described = lambda position: ()
        self.asked = lambda start, end, replies: None

    def spoke(self, position: int, entity: Entity) -> None:
        """Remember that a source mention at a position was found to mean somebody."""
        self._spoken.append((position, entity))

    def is_beside(self, entity: Entity, position: int, *, relative: bool) -> bool:
        """Whether a source only stands beside whom the sentence is about.

        ``They met a governor [who] praised him``, ``He was pressed by [the judge]``, ``She was, said [a friend], “fun”``.
        """
        text = self._people.text
        if entity.kind == "individual":
            aside = text.endswith(_TAGS, 0, position) and _BETWEEN_COMMAS.match(text, position)
            return relative or text.endswith(" by ", 0, position) or bool(aside)
        if entity.kind != "person" or not relative:
            return False
        mention = next((m for m in reversed(entity.mentions) if m.start < position), None)
        return not (mention is None or self.is_subject(mention)) and not text.endswith(
            " by ", 0, mention.start - mention.name.lead
        )

    def _is_firm(self, entity: Entity) -> bool:
        """Whether more than a first name shows the gender of somebody: a title, a noun, a pronoun."""
        its = self.gender(entity)
        men, women = self._people.votes(entity.mentions[:12])
        known = entity.addressed or entity.kind == "individual" or entity.gender != its
        return known or (men if its == "m" else women) > 0

    def _may_be_called(self, entity: Entity, gender: str, position: int) -> bool:
        """Whether a pronoun may mean somebody against the first name: nothing firmer, nor another pronoun, speaks against it."""
        others = self._is_firm(entity) or not self._called.get(entity, set()) <= {gender}
        return not others and not acts_on(self._people.text, entity, gender, position)

    def _called_so(self, entity: Entity) -> str | None:
        """The gender of all pronouns that were taken for somebody whose name shows none: Harlow, then he."""
        called = self._called.get(entity, ())
        return next(iter(called)) if len(called) == 1 else None

    def has_spoken(self, position: int, entity: Entity) -> bool:
        """Whether somebody was a source before a position."""
        return any(spoken is entity and at < position for at, spoken in self._spoken[-_REACH:])

    def spoken_at(self, position: int) -> Entity | None:
        """Who was found to be the source at a position."""
        return next((entity for at, entity in reversed(self._spoken[-_REACH:]) if at == position), None)

    def _spoken_as(self, mention: Mention) -> Entity | None:
        """Who a name was found to be as a source, if somebody else of that last name: ``His son, Bo Ash, came. [Mr Ash] said``."""
        at, own = mention.start - mention.name.lead, mention.entity
        said = self.spoken_at(at) if own is not None and len(mention.name.words) == 1 else None
        another = (
            said is not None and own is not None and said is not own and said.kind == own.kind == "person"
        )
        return said if another else None

    def sources(self, position: int) -> Iterator[tuple[int, Entity]]:
        """Where the sources before a position begin, with who they are, the last ones first."""
        return ((at, entity) for at, entity in reversed(self._spoken[-_REACH:]) if at < position)

    def last_spoken(self, position: int) -> Entity | None:
        """Who was the last source before a position."""
        for at, entity in reversed(self._spoken):
            if at < position:
                return entity
        return None

    def is_near(self, entity: Entity, position: int, most: int = _NEAR) -> bool:
        """Whether somebody was a source in the sentences just before a position, at most so many."""
        at = next((at for at, spoken in reversed(self._spoken) if spoken is entity and at < position), None)
        return at is not None and self.sentence(position) - self.sentence(at) <= most

    def learn(self, entity: Entity, gender: str) -> None:
        """Take the gender of somebody from what the article calls them."""
        entity.gender = self._genders[entity] = gender

    def learn_person(self, entity: Entity) -> None:
        """Take a name for a person's, from what its bearer says (``“I was late,” said Prifti``)."""
        self.likely[entity] = True

    def gender(self, entity: Entity) -> str | None:
        """The gender of somebody: by title, by the pronouns that follow the name, by first name.

        A first name is believed against two pronouns, a title against any number.
        """
        known = self._genders.get(entity)
        if known is None:
            known = entity.gender or _UNKNOWN
            if entity.kind in _PERSONAL and not entity.addressed:
                men, women = self._people.votes(entity.mentions[:12])
                # one pronoun says little of somebody named often, and less against a first name
                unsure = 2 if known != _UNKNOWN else 1 if len(entity.mentions) > 3 else 0
                least = 2 * min(men, women) + unsure
                if max(men, women) > least:
                    known = "m" if men > women else "f"
            self._genders[entity] = known
        return None if known == _UNKNOWN else known

    def person(
        self,
        position: int,
        gender: str | None,
        *,
        quoted: bool = False,
        named: bool = False,
        fits: Callable[[Entity], bool] | None = None,
        chained: bool = False,
        going_on: bool = False,
    ) -> Entity | None:
        """Whom "he" (``m``) or "she" (``f``) at a position means, or None.

        ``quoted``: the pronoun stands inside a quotation. ``named``: only people with a name, and only those
        for whom ``fits`` holds. ``going_on``: who spoke last goes on (``he added``).
        """
        people = self._people
        if gender and not (chained or named or quoted) and (answers := self._answers(position, gender)):
            return answers
        here = self.sentence(position)
        found: dict[Entity, Standing | None] = {}
        stop = people.before(position)
        others = (self.asker, *(self._not_meant(position, gender, stop) if gender else ()))
        last = self.last_spoken(position) if gender else None
        only = self._only_before(position, gender) if gender and not chained else None
        behind = not named and people.text[max(0, position - 5) : position].rstrip().endswith(_CLOSING)
        before = self.sentence_before(position)
        if going_on:  # Ash spoke. The judge fined him. “That is all,” he added
            start = self._before_words(position)[0]
            fresh = next((entity for at, entity in self.described(position) if at >= start), last)
            going_on = fresh is last

        def add(entity: Entity, sentence: int, place: str, near: bool) -> None:
            known = found.get(entity)
            if known is None:
                if entity in found or entity in others or (fits is not None and not fits(entity)):
                    return
                found[entity] = None
                its = self.gender(entity) or self._called_so(entity)
                if (
                    gender
                    and its
                    and its != gender
                    and not (
                        not named
                        and (
                            (behind and entity is last and self.is_near(entity, position, _CLOSE))
                            or is_topic(people, entity, position, before)
                        )
                        and self._may_be_called(entity, gender, position)
                    )
                ):
                    return
                likely = entity.kind == "individual" or self.likely_person(entity)
                if likely is None or (not likely and here - sentence > _NEAR):
                    return
                if entity.kind == "unknown" and is_told_body(people.text, entity):
                    return  # she is not the charity Brake Now
                if speaks_not(people.text, entity) or (
                    gender and not quoted and is_late(people.text, entity)
                ):
                    return  # The hen, since named Doris, is lovely, she said; her late mother, Ann Lee
                if gender and is_one_of_his(people, entity, gender, self.gender):
                    return  # One of Lee's aides was quoted. He waved
                told_of = frozenset() if chained else self.told_of
                of_name = own_signs(entity, gender, its, likely, self._titled, told_of)
                apart = (
                    ("apart",)
                    if entity is only and likely and not {"told_of", "other_gender"} & {*of_name}
                    else ()
                )
                goes_on = ("goes_on",) if going_on and entity is last else ()
                relative = ("relative",) if its == gender and is_relative(people.text, entity) else ()
                known = found[entity] = Standing(
                    (*of_name, *goes_on, *relative, *apart), len(entity.mentions)
                )
            known.take(self._weights, place, here - sentence, near)

        paragraph = people.text.rfind("\n", 0, position)
        for mention in reversed(people.mentions[max(0, stop - _REACH) : stop]):
            entity = self._spoken_as(mention) or mention.entity
            if entity is not None and entity.kind in _PERSONAL and (quoted or not mention.quoted):
                if mention.sentence < 0:
                    self.weigh(mention)
                met = gender and not chained and self._is_met(mention, gender, here)
                met = met or (gender and self._survives(mention, here))
                if met or people.text.endswith("Born ", 0, mention.start):
                    continue  # Born Ruth Lipsky, she was called Abelson later
                add(entity, mention.sentence, self.place(mention, position, here), mention.start > paragraph)
        if gender and not chained:
            for at, entity in self._meant_before(position, gender):
                add(entity, self.sentence(at), "pronoun", False)
        for at, entity in self.described(position) if gender and not named else ():
            add(entity, self.sentence(at), "opens", at > paragraph)
        for at, entity in self._spoken[-4:]:
            if at < position and (entity.kind in _PERSONAL or (entity.kind == "individual" and not named)):
                add(entity, self.sentence(at), "spoke", at > paragraph)
        standings = {entity: standing for entity, standing in found.items() if standing is not None}
        return self._likeliest(standings, None if chained else gender)

    def _is_met(self, mention: Mention, gender: str, here: int) -> bool:
        """``She met [Ann Lee]. “It is late,” she said``: whether an earlier sentence is about somebody else by the same pronoun."""
        earlier = mention.role in _BESIDE and mention.sentence < here
        return earlier and self._people.text.startswith(_OPENING[gender], self.opening(mention))

    def _survives(self, mention: Mention, here: int) -> bool:
        """``She is survived by a sister, [Ann Lee]. In 1980 she left``: whether an obituary only lists somebody, in an earlier sentence."""
        opening = self.opening(mention) if mention.sentence < here else mention.start
        return opening < mention.start and bool(_SURVIVED.search(self._people.text, opening, mention.start))

    def _not_meant(self, position: int, gender: str, stop: int) -> Iterator[Entity | None]:
        """Whom a pronoun cannot mean, by its own clause and the one right before (disjoint_reference.py)."""
        yield from not_meant(self._people, position, stop)
        yield judging_before(self._people, position, stop)
        yield asked_about(self._people, position, stop, gender, self.gender)
        told = (*reversed(self._spoken[-2:]), *self.described(position))
        yield owned_before(self._people.text, gender, self._before_words(position), position, told)
        if self._people.text.endswith(OBJECT_ENDS, 0, position):
            start = self.sentence_before(position)[1]
            subject = next((entity for at, entity in self.described(position) if at == start), None)
            yield acting_before(self._people, position, gender, start, subject)

    def _only_before(self, position: int, gender: str) -> Entity | None:
        """Who alone is named in the sentence before the words of "he": ``The vote pleased Ash. / “At last,” he said``.

        Nobody where the words tell of him, be it that he is the subject there: ``They met Ash. “He is late,” he said``.
        """
        people = self._people
        start, end = self._before_words(position)
        before = people.mentions[people.before(start) : people.before(position)]
        near = [m for m in before if m.entity is not None and m.entity.kind in _PERSONAL and not m.quoted]
        if not near:
            return self._reacting(position, start, end)
        if len({m.entity for m in near}) != 1 or near[-1].start >= end or near[-1].role == "attributive":
            return None
        if _PRONOUNS[gender].search(people.text, start, near[-1].start):
            return None  # He liked what Ash built
        if not self.told_of.isdisjoint(_TOLD_OF[gender]) and not self.is_subject(near[-1]):
            return None
        return None if any(at >= start for at, _ in self.described(position)) else near[-1].entity

    def _before_words(self, position: int) -> tuple[int, int]:
        """The sentence before the words of a pronoun, which end right before it: ``The vote pleased Ash. / “At last,” he said``."""
        quoted, first = self._people.quoted, position
        at = bisect_right(quoted, (position,))
        if at and quoted[at - 1].end <= position <= quoted[at - 1].end + 2:
            first = quoted[at - 1].start
        return self.sentence_before(first + 1)

    def _answers(self, position: int, gender: str) -> Entity | None:
        """``The duke was asked by Ann Lee if it was late. “No,” [he] said``: who is asked right before answers."""
        replies = _REPLIES.match(self._people.text, position) is not None
        before = self._before_words(position)
        replies = replies and not self._people.text[before[1] : position].endswith(
            ", "
        )  # Asked why, he replied
        who = self.asked(*before, replies)
        if who is None and replies:  # The judge told Ash: “Sit.” He replied
            who = self.asked(before[1], position, replies)
        if who is None or (self.gender(who) or gender) != gender:
            return None
        self.choice, self.doubts_speaker = Choice("is asked before", None, None), False
        self._called.setdefault(who, set()).add(gender)
        return who

    def _reacting(self, position: int, start: int, end: int) -> Entity | None:
        """Whom a sentence is about, without a name, who reacts to what was said: ``A retired judge disagreed. He said``."""
        words = [word.strip(",.;") for word in self._people.text[start:end].lower().split()[:_REACTION]]
        reacts = not forms_of_all("reacting_verbs").isdisjoint(words) or words[-2:] == ["different", "view"]
        at, who = next(iter(self.described(position)), (0, None)) if reacts else (0, None)
        return who if start <= at < end else None

    def _likeliest(self, standings: dict[Entity, Standing], gender: str | None) -> Entity | None:
        """Who has the highest score, noted as ``choice`` and as meant by a pronoun of this gender; None below "nobody"."""
        self.choice, self.doubts_speaker = None, False
        scores = {entity: standing.score(self._weights) for entity, standing in standings.items()}
        best = max(scores, key=scores.__getitem__, default=None)
        if best is None or scores[best] <= max(self._weights.nobody, standings[best].least()):
            self.doubts_speaker = best is not None and standings[best].place == "spoke"
            return None
        score = scores.pop(best)
        second = max(scores, key=scores.__getitem__, default=None)
        margin = None if second is None else score - scores[second]
        self.choice = Choice(how(standings[best]), second, margin)
        if gender:
            self._called.setdefault(best, set()).add(gender)
        return best

    def _meant_before(self, position: int, gender: str) -> Iterator[tuple[int, Entity]]:
        """Whom the pronouns shortly before mean, in the same paragraph: ``She left. Finch waved. She ...``"""
        text = self._people.text
        start = max(text.rfind("\n", 0, position) + 1, position - _CHAIN)
        for match in _PRONOUNS[gender].finditer(text, start, position):
            at = match.start()
            if at not in self._chain:
                self._chain[at] = (
                    None if lies_in(self._people.quoted, at) else self.person(at, gender, chained=True)
                )
            entity = self._chain[at]
            if entity is not None:
                yield at, entity
