"""Whom a last name means, where several of that name are told of."""

from __future__ import annotations

from ...entities.entities import People
from ...entities.entity import Entity, unnamed
from ...entities.name import Name
from ...entities.name_words import words_of
from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists, with_lists
from ..pronouns.pronouns import Salience

#: Jack Pell, 41, was killed; the death of Jack Pell; Jack Pell, who has a rare illness
_HARMED = r"\b(?&signs_of_harm)\b"
_SILENT = r"\b(?&signs_of_silence)\b"
_SENTENCES = 2  # so near speaks whom the bare last name means
_SENTENCE = 160  # characters behind a name
#: the elder Dorn, the younger Ash
_BY_AGE = later_re(r"(?:[Tt]he\s)?(?:(?P<elder>elder|older)|younger)\s(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]{1,30})")
_OLD = ("father", "mother", "uncle", "aunt", "grandfather")
_YOUNG = ("son", "daughter", "nephew", "niece", "grandson")
#: his father, former President [Howard Dorn]
_RELATIVE = later_re(r"\b([a-z]{3,11}),?\s(?:[\w.’'-]{1,20}\s){0,4}$")
_NEAR = 70  # characters before a name
_AGE = later_re(r",\s(?:aged\s)?(\d{1,3})(?=[,.;])|\s\((\d{1,3})\)")
#: Years at an American school, the youngest first, and the age at the first; Senior guard [Ann Lee]; Lee, a junior
_YEARS_AT_SCHOOL, _FIRST_AT_SCHOOL = ("freshman", "sophomore", "junior", "senior"), 14
_YEAR = rf"({'|'.join(_YEARS_AT_SCHOOL)})"
_YEAR_BEFORE = later_re(rf"(?i:\b{_YEAR})\s(?:(?:[a-z-]{{2,14}}\s)?([a-z-]{{2,14}})\s)?$")
_YEAR_BEHIND = later_re(
    rf",\san?\s{_YEAR}\b(?:\s(?:at|from|in)\b|(?:\s[a-z-]{{2,14}})?\s([a-z-]{{2,14}})\b)?"
)
_TOLD = 8  # mentions
_WIDOW, _SOON = later_re(r"\b[Hh](?:is|er)\swidow(?:er)?\b"), 500  # characters
#: Their only son, Dan
_RELATED = later_with_lists(
    r"(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]{2,12}\s){0,2}(?:widow|(?!lawyer)(?&close_kin))"
)
#: What was said before a death: in 2010 he said; he had said; he once said
_EARLIER = later_re(r"\b(?:had|once|[12]\d{3}|diary|letter|interview)\b")
#: Jack Pell, 41, [was shot dead]; [the murder of] Jack Pell
_DEAD = later_re(
    r"(?:,\s[^,.;:\n“”\"]{1,50},|,\swho)?\s(?:(?:was|had\sbeen|has\sbeen|is|were)\s)?(?:later\s|then\s)?"
    r"(?:killed(?=[.,]|\s(?:in|by|on|at|when|after|last|as|while|during)\b)|murdered(?=[.,]|\s(?:in|by|on|at|last)\b)|died|dead|found\sdead|(?:shot|stabbed|beaten|burned|crushed)(?:\sdead|\sto\sdeath))\b"
)
_DEATH_OF = later_with_lists(r"\b(?&nouns_of_death)\sof\s(?:[\w’'-]{2,20}\s){0,3}\Z")
_YOUNGER_SUFFIXES = ("jr", "ii", "iii")


class Families:
    """Who of those with one last name has spoken when first called by it alone, and goes on being called so."""

    def __init__(self, people: People, salience: Salience) -> None:
        self._people, self._salience = people, salience
        self._meant: dict[tuple[str, str | None], Entity] = {}  # by last name and gender

    def meant(self, name: Name, position: int) -> Entity | None:
        """``Jack Pell died. His father, Tom Pell, said A. Mr. Pell said B.``: the father, and further down, too."""
        if len(name.words) > 1 or name.kind not in ("person", "unknown"):
            return None
        return self._goes_on(name.words[0], name, self._people.of(name), position)

    def of_place(self, first: Entity | None, position: int) -> Entity | None:
        """``Jo Paris died. His widow, Ann Paris, said A. [Paris] said B.``: the widow, where a last name is a word for a place or a body; else who was named first."""
        return first and (self._goes_on(first.words[-1], None, first, position) or first)

    def _goes_on(self, last: str, name: Name | None, first: Entity | None, position: int) -> Entity | None:
        key = last, name.gender if name else None
        if key not in self._meant:
            found = self._speaking(last, name and name.gender, first, position) if first is not None else None
            addressed = name is not None and name.addressed
            if found is None or not (addressed or self._is_near(found, position)):
                return None
            self._meant[key] = found
        return self._meant[key]

    def _is_near(self, entity: Entity, position: int) -> bool:
        """Whether somebody spoke in the sentences just before, or is named there and has not spoken at all."""
        if self._salience.has_spoken(position, entity):
            return self._salience.is_near(entity, position, _SENTENCES)
        here = self._salience.sentence(position)
        before = [m for m in entity.mentions if m.start < position and not m.quoted]
        return bool(before) and here - self._salience.sentence(before[-1].start) <= _SENTENCES

    def by_age(self, words: str) -> Entity | None:
        """``Tom Ash and his son, Bo Ash, met. [The elder Ash] said``: who is told to be older; somebody unnamed where nothing tells it."""
        told = _BY_AGE.fullmatch(words)
        if told is None:
            return None
        last = told["name"].lower()
        people = [e for e in self._people.entities if len(e.words) > 1 and e.words[-1] == last and e.mentions]
        ranks = [self._years(entity) for entity in people]
        aged = any(rank is not None and rank > 1 for rank in ranks)
        found: Entity | None = None
        if len(people) == 2 and ranks[0] != ranks[1] and not (aged and None in ranks):
            older = (ranks[0] or 0) < (ranks[1] or 0)  # the place of the older one
            found = people[older if told["elder"] else not older]
        return found or unnamed(words.removeprefix("the ").removeprefix("The "), "individual")

    def _years(self, entity: Entity) -> int | None:
        """How old somebody is as the words beside a name tell: in years, or 1 for a parent and -1 for a child; None if nothing tells it.

        Also the years at a school: ``Freshman Tom Ash``, ``Ash, a senior guard``.
        """
        text, mention = self._people.text, entity.mentions[0]
        if entity.suffix in (*_YOUNGER_SUFFIXES, "sr"):
            return 1 if entity.suffix == "sr" else -1
        for told in entity.mentions[:_TOLD]:
            if age := _AGE.match(text, told.end):
                return int(age[1] or age[2])
            before = _YEAR_BEFORE.search(text, max(0, told.start - _NEAR), told.start)
            school = before or _YEAR_BEHIND.match(text, told.end)
            # a senior guard; not: the junior minister
            if school and (school[2] is None or school[2] in words_of("player_roles")):
                return _YEARS_AT_SCHOOL.index(school[1].lower()) + _FIRST_AT_SCHOOL
        start = mention.start - mention.name.lead
        relative = _RELATIVE.search(text, max(0, start - _NEAR), start)
        words = text[relative.start() : start].replace(",", "").split() if relative else []
        if any(word in _OLD for word in words):
            return 1
        return -1 if any(word in _YOUNG for word in words) else None

    def _speaking(self, name: str, gender: str | None, first: Entity, position: int) -> Entity | None:
        """Who of that name spoke last, or alone has spoken, and came in before the first one was called so, who came to harm."""
        last = self._salience.last_spoken(position)
        if last is not None and last is not first and last.words[-1] == name:
            others = [last]
        elif self._salience.has_spoken(position, first):
            return None
        else:
            others = [
                entity
                for entity in self._people.entities
                if entity is not first
                and entity.words[-1] == name
                and self._salience.has_spoken(position, entity)
            ] or self._surviving(name, first, position)
        close = (
            [] if any(e.gender in (gender, None) for e in others) else self._by_first_name(gender, position)
        )
        if len(close) == 1 and (self._is_harmed(first, _SILENT) or self._is_mourned(first)):
            return close[0]
        if len(others) != 1 or len(others[0].words) < 2 or not others[0].mentions:
            return None
        if not self._is_harmed(first):
            return None  # Jack Pell is the minister. His brother, Tom Pell, said A. Mr. Pell said B.
        start = others[0].mentions[0].start
        if (gender and others[0].gender not in (gender, None)) or any(
            m.name.addressed and m.start < start for m in first.mentions
        ):
            return None  # Mr. Pell left. His son, Tom Pell, said A. Mr. Pell said B.
        return others[0]

    def _by_first_name(self, gender: str | None, position: int) -> list[Entity]:
        """Who has spoken as somebody's relative by the first name alone: ``Jack Pell died. His son, Dan, said A. [Mr Pell] said B.``

        Nobody where the sentence tells of a time before: ``In 2010 Mr Pell said``, ``Mr Pell had said``.
        """
        text = self._people.text
        start = max(text.rfind("\n", 0, position), text.rfind(". ", 0, position))
        if gender is None or _EARLIER.search(text, start + 1, min(position + _NEAR, len(text))):
            return []
        found = {
            entity: None
            for at, entity in self._salience.sources(position)
            if len(entity.words) == 1
            and entity.kind in ("person", "unknown")
            and self._salience.gender(entity) in (gender, None)
            and _RELATED.match(text, at)
        }
        return [*found]

    def _is_mourned(self, entity: Entity) -> bool:
        """``Jack Pell, 68, was out alone. His widow, Sue, said``: whether a widow is told of right behind who is named first."""
        end = entity.mentions[0].end if entity.mentions else 0
        return _WIDOW.search(self._people.text, end, min(end + _SOON, len(self._people.text))) is not None

    def _surviving(self, name: str, first: Entity, position: int) -> list[Entity]:
        """Who of that name was named before, where the first one is dead: ``Jack Pell was killed. His mother, Ann Pell, wept. [Pell] said``."""
        text = self._people.text
        if not any(
            _DEAD.match(text, m.end) or _DEATH_OF.search(text, max(0, m.start - _NEAR), m.start - m.name.lead)
            for m in first.mentions
            if m.start < position and not m.quoted
        ):
            return []
        return [
            entity
            for entity in self._people.entities
            if entity is not first
            and entity.words[-1] == name
            and any(m.start < position and not m.quoted for m in entity.mentions)
        ]

    def _is_harmed(self, entity: Entity, signs: str = _HARMED) -> bool:
        """Whether the sentence that names somebody first tells that they died, were hurt or are missing: not who is asked.

        With the signs of silence alone not who was hurt and may speak: ``Jack Pell was bitten. [Mr Pell] said``.
        """
        if not entity.mentions:
            return False
        mention, text = entity.mentions[0], self._people.text
        start, end = self._salience.sentence_before(mention.start)[1], mention.end + _SENTENCE
        return with_lists(signs).search(text, start, min(end, len(text))) is not None
