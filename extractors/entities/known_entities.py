"""The entities of an article that are known so far, by the words of their names: whom one more name can mean."""

from __future__ import annotations

import re
from functools import partial

from ..lazy_patterns import later_re
from .entity import Entity, Mention
from .first_names import gender_of, is_first_name
from .name import Name
from .name_words import is_known_body, words_of
from .namesakes import (
    by_short_first_name,
    introduced_relative,
    is_done_to,
    is_in_dock,
    is_model,
    is_one_person,
    is_peerage,
    is_too_young,
    named_so,
    of_that_gender,
    standing,
)
from .noun_phrases import is_demonym
from .phrases.bodies import is_launched, is_of, is_owned
from .spelling import Spellings, acronym_behind, called_below, initials_with_of, keys

_OF_AREA = later_re(r"\b(?:District|County) of ")
_NAMESAKES = 40
_PEOPLE = ("person", "unknown")
_BESIDE = 60  # characters
_LONG = 8  # letters of a first name that is hardly another name by a slip
BODIES = ("organization", "place", "group")
_KNOWN_KINDS = ("person", *BODIES)


_ALONE = 2  # places
_TOLD_IN = 2  # mentions


class KnownEntities:
    """The entities that were made from names, and whom another name means among them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._bodies: dict[str, Entity] = {}
        self._given: set[str] = set()  # acronyms that stand in brackets behind the full name
        self._called_below: dict[str, Entity] = {}  # words in marks in brackets behind the full name
        self._places: dict[int, list[Mention]] = {}  # by identity of the name
        self._peers: dict[str, Entity] = {}  # by last name
        self._spellings: Spellings | None = None

    def _acronym(self, mention: Mention, entity: Entity) -> None:
        """``National Weather Board (NWB)``, ``the Dockers' Union, or DKU``, ``Netlux plc (“Netlux” or the “Group”)``."""
        for word in called_below(self.text, mention.end):
            if entity.kind != "person":
                self._called_below.setdefault(word, entity)
        given = acronym_behind(self.text, mention.end, mention.name)
        if given:
            self._given.add(given)
            self._bodies.setdefault(given, entity)

    def _by_acronym(self, mention: Mention) -> Entity:
        """The body of an acronym: the one that gives it in brackets, or whose initials it has and that is named before."""
        key = keys(mention.name.words)[0]
        known = self._bodies.get(key)
        if known is not None and key not in self._given and known.mentions[0].start > mention.start:
            known = self._bodies[key] = self._new(mention.name)
            return known
        return self._body(mention.name)

    def _new(self, name: Name) -> Entity:
        entity = Entity(name, name.kind if name.kind in _KNOWN_KINDS else "unknown")
        if name.kind == "unknown" and len(name.words) == 1:
            entity.gender = gender_of(name.words[0])
        self.entities.append(entity)
        by_word = self._by_word
        words = name.words[:6]
        if " " in "".join(words):  # Anna “Lady Lark” Boyd
            words = (*words, *(f"... {word.rsplit(' ', 1)[1]}" for word in words if " " in word))
        for word in words:
            known = by_word.get(word)
            if known is None:
                by_word[word] = [entity]
            elif len(known) < _NAMESAKES:
                known.append(entity)
        return entity

    def _person(self, name: Name) -> Entity:
        last = name.words[-1]
        nicknamed = self._by_word.get(" ".join(name.words))
        if nicknamed:  # Big Slim
            nicknamed[0].forms[name.full] = None
            return nicknamed[0]
        for entity in self._by_word.get(last, ()):
            words = entity.words
            if words[-1] != last or len(words) < 2 or len({entity.suffix, name.suffix} - {None}) > 1:
                continue
            if is_one_person(entity, name):
                entity.take(name)
                return entity
        if len(name.words) > 2:  # Bo Ash Holm, who is Bo Ash-Holm elsewhere
            joined = "-".join(name.words[1:])
            found = (e for e in self._by_word.get(joined, ()) if e.words == (name.words[0], joined))
            same = next(found, None)
            if same is not None:
                same.forms[name.full] = None
                return same
        return self._new(name)

    def _body(self, name: Name) -> Entity:
        key, initials = keys(name.words)
        entity = self._bodies.get(key) or named_so(self._by_word.get(name.words[-1], ()), name)
        entity = entity or self._with_initials(name)
        if entity is None:
            entity = self._bodies[key] = self._new(name)
            if initials and not _OF_AREA.search(name.full):  # the Central District of Elm is no CDE
                self._bodies.setdefault(initials, entity)
                if " of " in name.full:  # ODOT is the Oregon Department of Transportation
                    self._bodies.setdefault(initials_with_of(name.full), entity)
                if " and " in name.full:  # the CDC is the Centers for Disease Control and Prevention
                    short = keys(tuple(name.full.split(" and ", 1)[0].lower().split()))[1]
                    self._bodies.setdefault(short or initials, entity)
        else:
            entity.take(name)
        return entity

    def _with_initials(self, name: Name) -> Entity | None:
        """The body of which the last words are told by their initials: ``Norland ISO``, the Norland Independent System Operator."""
        *before, initials = name.words
        if not before or not name.full.rpartition(" ")[2].isupper():
            return None
        known = (e for e in self._by_word.get(before[0], ()) if e.kind != "person")
        begins = (e for e in known if e.words[: len(before)] == tuple(before))
        return next((e for e in begins if keys(e.words[len(before) :])[1] == initials), None)

    def _short(self, name: Name) -> Entity | None:
        """The body of which one capitalised word is the head: ``Committee`` of a Committee for Peace."""
        word = name.words[0]
        if (called := self._called_below.get(word)) is not None:
            return called
        known = is_known_body(word)
        if word in words_of("hearings") and self._several_end(word):
            return None
        for entity in self._by_word.get(word, ()):
            full = entity.name.lower()
            if entity.kind == "person" and entity.words[-1] == word and name.full in entity.forms:
                return entity  # Ann Church, 38: Church said
            if (
                entity.kind == "organization"
                and len(entity.words) > 1
                and (not known or entity.words == (word, "party"))
                and not (word == "house" and entity.words[0] == "white")
                and entity.words[0] != "sunday"  # The Herald is no Sunday Herald
                and not is_of(entity, word)
                and (
                    entity.words[-1] == word
                    or entity.words == (word, "party")
                    or f"{word} of " in full
                    or f"{word} for " in full
                )
            ):
                entity.forms[name.full] = None
                return entity
        return None

    def _several_end(self, word: str) -> bool:
        """Whether the names of several bodies end with a word: of the High Court and the Supreme Court neither is just the Court."""
        ends = [e for e in self._by_word.get(word, ()) if e.kind == "organization" and e.words[-1] == word]
        return len(ends) > 1

    def _candidates(self, name: Name) -> list[Entity]:
        """The entities that a name of one word can mean."""
        word = name.words[0]
        if (called := self._called_below.get(word)) is not None:
            return [called]
        if (body := self._bodies.get(word.replace(".", ""))) is not None and name.kind != "person":
            return [body]
        if not (known := self._by_word.get(word)):
            places = self._places.get(id(name), [])[:1]
            short = [by_short_first_name(self.text, self.entities, name, m.start) for m in places]
            titled = name.addressed or name.role
            misspelt = [] if name.kind == "person" and not titled else self._misspelt(name)
            return self._nicknamed(word) or [e for e in short if e] or misspelt
        if word in words_of("territories"):  # the City is not City Agencies
            known = [e for e in known if e.words[0] != word or not e.words[-1].endswith("s")]
        if royal := [e for e in known if e.words == name.words and e.is_royal()]:
            return royal  # Mark, where Prince Mark is told of
        people = [
            e
            for e in known
            if e.kind in _PEOPLE and len(e.words) > 1 and e.may_be_called(name) and not is_of(e, word)
        ]
        found = [e for e in people if e.words[-1] == word] or (
            []
            if name.kind == "person" and not is_first_name(word)
            else [e for e in people if e.words[0] == word and not self._is_part_of(name, e)]
        )
        found = found or [e for e in people if word in e.words and not self._is_part_of(name, e)]
        found = [e for e in found if e.words[0] != word or not is_model(self.text, e)]
        if name.suffix:
            found = [e for e in found if e.suffix == name.suffix] or found
        if found:
            found = self._peer(name, found)
            found = of_that_gender(found, name.gender)
            places = self._places.get(id(name), [])
            if found and all(is_done_to(self.text, places, e) for e in found):
                return [self._new(name)]  # Judge Holm told Peter Holm
            if not found or (name.addressed and all(is_too_young(self.text, name, e) for e in found)):
                found = self._of_other_gender(name)
        if len(found) > 1:
            role = name.role and name.role.lower()  # Senator Hart is not Governor Nell Hart
            found = [e for e in found if role and (e.role or "").lower() == role] or found
            if " " not in name.full:  # Bob Cruz by a bare Cruz, not Peter de la Cruz
                found = [e for e in found if not e.has_particle()] or found
                written = name.full.lower()  # al-Masri is not Omar Masri
                found = [e for e in found if e.name.lower().rpartition(" ")[2] == written] or found
            found.sort(key=partial(standing, self.text, name))
        if found:
            for entity in found:
                entity.forms[name.full] = None
                if len(found) == 1:
                    entity.take(name)
            return found
        if name.kind != "person":
            bodies = [
                e
                for e in known
                if e.kind == "organization" and not is_owned(self.text, e) and not is_of(e, word)
            ]
            last = [e for e in bodies if e.words[-1] == word]
            same = [e for e in known if e.words == name.words and e.kind in _PEOPLE]
            if same and same[0].kind == "person":
                return same  # Lord Holm, who led the Holm Inquiry: Holm said
            if not last and not same and self._begins_several(name):
                whole = self._new(name)  # Virgo, which Virgo Trains and Virgo Air are of
                whole.kind = "organization"
                return [whole]
            bodies = last or bodies
            return bodies[:1] or same or self._nicknamed(word) or self._misspelt(name)
        return [e for e in known if len(e.words) == 1] or self._nicknamed(word)

    def _peer(self, name: Name, found: list[Entity]) -> list[Entity]:
        """Whom ``Lord Holm of Elmton`` means: nobody who is only known as Peter Holm, who was jailed."""
        if name.addressed and is_peerage(self.text, name, self._places.get(id(name), [])):
            known = self._peers.get(name.words[0])
            others = [e for e in found if not is_in_dock(self.text, e)]
            found = [known] if known else others or [self._new(name)]
            self._peers[name.words[0]] = found[0]
        elif name.addressed and name.words[0] in self._peers:
            return [self._peers[name.words[0]]]
        return found

    def _is_part_of(self, name: Name, longer: Entity) -> bool:
        """Whether a longer name is that of a part or a product of what one word names: ``Virgo`` said so, ``Virgo Trains`` ran.

        Nothing shows it to be a person's, and the word stands alone again and again before it comes, or begins another
        name too: ``Virgo Trains and Virgo Air``.
        """
        word = name.words[0]
        if longer.mentions and is_launched(self.text, longer.mentions[0]):
            return True  # Netlux unveiled Netlux Air
        if longer.kind == "person" or longer.gender or not longer.mentions or is_first_name(word):
            return False
        first = longer.mentions[0].start
        alone = sum(place.start < first for place in self._places.get(id(name), []))
        return alone >= _ALONE or self._begins_several(name)

    def _begins_several(self, name: Name) -> bool:
        """Whether a word stands alone before several names of bodies that it begins: ``Virgo``, then ``Virgo Trains``, ``Virgo Air``."""
        word, forms = name.words[0], words_of("legal_forms")
        longer = [
            e
            for e in self._by_word[word]
            if e.words[0] == word and e.kind != "person" and len(e.words) > 1 and e.words[1] not in forms
        ]
        places = self._places.get(id(name), [])
        first = places[0].start if places else len(self.text)
        alone = all(e.mentions and e.mentions[0].start > first for e in longer)
        return alone and len({e.words[1] for e in longer}) > 1

    def _of_other_gender(self, name: Name) -> list[Entity]:
        """Whom ``Mrs. Holm`` means where only Peter Holm is named in full: his wife, Anna, else somebody unnamed."""
        places = self._places.get(id(name))
        at = places[0].start if places else len(self.text)
        relative = introduced_relative(self.text, self.entities, name, at)
        if relative is not None:
            self._by_word[name.words[0]].append(relative)
            return [relative]
        return [self._new(name)]

    def _nicknamed(self, word: str) -> list[Entity]:
        """Who has a nickname of several words that ends so: ``Lark`` of Anna “Lady Lark” Boyd."""
        return self._by_word.get(f"... {word}", [])[:1]

    def _misspelt(self, name: Name) -> list[Entity]:
        """The person whose last name a word is but for one slip: ``Schmitd``, where Peter Schmidt is named.

        Behind a form of address also without its last s, for somebody named before: ``Bob Yates ... Mr Yate's speech``.
        """
        word = name.words[0]
        if (is_first_name(word) and len(word) < _LONG) or is_demonym(name.full):
            return []
        if self._spellings is None:
            self._spellings = Spellings(self.entities)
        if not (name.addressed or name.role):
            found = self._spellings.of(word)
            return [found] if found else []
        found = self._spellings.of(word) or self._without_s(word)
        if found is None or not self._is_before(found, name):
            return []
        if name.role and not found.role and not self._is_told_so(found, name.role.lower()):
            return []  # Tom Petersen was killed. Officer Peterson
        other = name.role and found.role and name.role.lower() != found.role.lower()
        return [] if other else of_that_gender([found], name.gender)

    def _without_s(self, word: str) -> Entity | None:
        """The only person whose last name a word is but for its last s."""
        plural = f"{word}s"
        found = [e for e in self._by_word.get(plural, ()) if len(e.words) > 1 and e.words[-1] == plural]
        return found[0] if len(found) == 1 else None

    def _is_told_so(self, entity: Entity, role: str) -> bool:
        """Whether a role stands close to a name of somebody: ``Tom Petersen, a judge``."""
        text = self.text
        return any(
            role in text[max(0, m.start - _BESIDE) : m.start].lower().rpartition(". ")[2]
            or role in text[m.end : m.end + _BESIDE].lower().partition(". ")[0]
            for m in entity.mentions[:_TOLD_IN]
        )

    def _is_before(self, entity: Entity, name: Name) -> bool:
        """Whether somebody is named before a name first stands in the text."""
        places = self._places.get(id(name), [])
        return bool(places and entity.mentions) and entity.mentions[0].start < places[0].start

    def body(self, name: Name) -> Entity:
        """The body that a name means, known before or not."""
        return self._body(name)

    def called(self, word: str) -> Entity | None:
        """Whose last name a word in lower case is, though it is an ordinary word too (``Price``, ``May``)."""
        people = [e for e in self._by_word.get(word, ()) if len(e.words) > 1 and e.words[-1] == word]
        return people[0] if people else None

    def called_with_particle(self, words: str) -> Entity | None:
        """The only one who has a last name with its particle in small letters: Peter de la Cruz of ``de la Cruz said``."""
        if words[0].isupper():
            return None
        low = words.lower()
        parts = re.split("[ -]", low)
        if parts[0] == "the" or parts[0] not in words_of("particles"):
            return None
        last = self._by_word.get(parts[-1], ())
        found = [e for e in last if len(e.words) > 1 and e.name.lower().endswith(f" {low}")]
        return found[0] if len(found) == 1 else None
