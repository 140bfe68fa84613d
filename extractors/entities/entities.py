"""The people, bodies and places that one article names, each with all forms of its name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter

from ..lazy_patterns import later_re
from ..model import Layout, Span
from .entity import Entity, Mention
from .first_names import gender_of, is_first_name
from .name import Name
from .name_words import is_known_body
from .names.names import find_names
from .namesakes import (
    by_short_first_name,
    introduced_relative,
    is_numbered,
    is_one_person,
    named_so,
    of_that_gender,
    sharing_last_name,
    standing,
)
from .noun_phrases import is_demonym
from .phrases.bodies import is_owned
from .spelling import Spellings, acronym_behind, keys, only_opens

#: A pronoun for one person, "he" and its forms as group 1; "him" and "her" as objects say nothing: Ash told him.
PRONOUN = later_re(
    r"[HhSs](?<!\w\w)(?:(?<=[Hh])(?:(e|is|imself)\b|erself\b|"
    r"er\s(?!(?:to|that|in|on|at|and|for|with|as|an?|the|his|about|from|by|or|of|when|who|into|over|what|how|why)\b)(?=\w))"
    r"|(?<=[Ss])he\b)"
)
#: What follows the subject of a clause.
VERB = later_re(
    r"(?:\s\([^()\n]{1,25}\))?(?:,[^,.;\n]{3,120},)?\s(?:also|then|still|later|has|had|have|is|was|were|will|would|can|could|may|might|"
    r"did|does|said|says|told|went|came|took|made|gave|got|won|lost|ran|wrote|spoke|began|led|held|left|knew|thought|"
    r"felt|saw|put|set|let|\w{2,}ed|\w{2,}[^\Ws]s)\b"
)
_START = attrgetter("start")
_NAMESAKES = 40
_PEOPLE = ("person", "unknown")
_LONG = 8  # letters of a first name that is hardly another name by a slip
BODIES = ("organization", "place", "group")
_THE = ("the ", "The ")


def _joined(spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The spans joined and sorted, with a last one that nothing reaches."""
    at = -1
    for start, end in sorted(spans):
        if end > at:
            yield max(start, at), end
            at = end
    yield 1 << 62, 1 << 62


class People:
    """Who is named in an article.

    ``mentions`` are in the order of the text; those inside ``quoted`` help to know full names and are
    marked, since "he" outside a quotation never means somebody named inside one.
    """

    def __init__(self, text: str, layout: Layout, quoted: Sequence[Span]) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._bodies: dict[str, Entity] = {}
        self._given: set[str] = set()  # acronyms that stand in brackets behind the full name
        self._known: dict[int, list[Entity]] = {}  # by identity of the name, which the next two keep alive
        self._places: dict[int, list[Mention]] = {}
        self.quoted = quoted
        self._couples: list[set[Entity]] = []  # who share a last name that is given once
        self._kept: list[Name] = []
        self._spellings: Spellings | None = None
        self.mentions = self._scan(layout, quoted)
        self.starts = [m.start for m in self.mentions]
        self._cluster()

    def _scan(self, layout: Layout, quoted: Sequence[Span]) -> list[Mention]:
        if not layout.paragraphs:
            return []
        marks = _joined(quoted)
        start, end = next(marks)
        paragraphs = iter(layout.paragraphs)
        body = next(paragraphs)
        found: list[Mention] = []
        places = self._places
        for first, last, name in find_names(self.text, body.start, layout.paragraphs[-1].end):
            while first >= body.end:
                body = next(paragraphs)
            kind = name.kind
            if first < body.start or kind == "other" or is_numbered(self.text, last, name):
                continue
            seen = places.get(id(name))
            if seen is None:
                if kind == "unknown" and len(name.words) == 1 and only_opens(self.text, first, last, name):
                    continue
                seen = places[id(name)] = []
            while first >= end:
                start, end = next(marks)
            mention = Mention(first, last, name, first >= start)
            found.append(mention)
            seen.append(mention)
        return found

    def _cluster(self) -> None:
        """Settle whom every different name means: full names first, then bodies, then single words."""
        single: list[list[Mention]] = []
        offices: list[list[Mention]] = []
        acronyms: list[list[Mention]] = []
        for mentions in self._places.values():
            name = mentions[0].name
            if name.kind == "title":
                if len(name.words) == 1:
                    offices.append(mentions)
                continue
            if name.kind == "organization" and len(name.words) == 1:
                # the Committee; NWB, which the full name may follow only further down
                (acronyms if name.full.isupper() else single).append(mentions)
                continue
            if name.kind in BODIES:
                entity = self._body(name)
            elif len(name.words) > 1:
                entity = self._person(name)
            else:
                single.append(mentions)
                continue
            self._settle(mentions, [entity])
            if name.kind in ("organization", "unknown"):
                self._acronym(mentions[0], entity)
        for name, other in sharing_last_name(self.text, self.mentions):
            one = self._person(name)
            known = self._by_word[name.words[-1]]
            known.insert(known.index(other), known.pop(known.index(one)))
            self._couples.append({one, other})
        for mentions in acronyms:
            entity = self._by_acronym(mentions[0])
            self._settle(mentions, [entity])
            self._acronym(mentions[0], entity)
        for mentions in single:
            name = mentions[0].name
            if name.kind == "organization":
                known = [self._short(name) or self._body(name)]
            else:
                known = self._candidates(name) or [self._new(name)]
            if len(known[0].words) == 1 and known[0].kind == "unknown":
                known[0].take(name)  # Mr. Ash, after a bare Ash
            if known[0].kind != "organization" and len(known[0].words) > 1 and name.gender is None:
                known = self._agreeing(mentions, known)
            alike = name.gender is None or len({e.gender for e in known[:2]}) == 1
            if alike and set(known[:2]) in self._couples:  # Peter and Anna Holm own it. Holm said
                known = [self._new(name)]
            self._settle(mentions, known)
        for mentions in offices:  # Carpenter, where somebody is called Ann Carpenter
            called = self.called(mentions[0].name.words[0])
            bare = called and [m for m in mentions if not self.text.endswith(_THE, 0, m.start)]
            if called and bare:
                self._settle(bare, [called])
        for entity in self.entities:
            if len(entity.forms) > 1:
                entity.mentions.sort(key=_START)

    def _settle(self, mentions: list[Mention], known: list[Entity]) -> None:
        """A last name that several share means the one whose full name came first."""
        entity = known[0]
        self._known[id(mentions[0].name)] = known
        for mention in mentions:
            mention.entity = entity
        entity.mentions += mentions
        first = mentions[0]
        if (
            entity.kind == "unknown"
            and self.text.endswith(_THE, 0, first.start)
            # the Lumen said, not: the Finch administration
            and (
                not self.text[first.end : first.end + 2].strip().islower()
                or VERB.match(self.text, first.end, first.end + 160)
            )
        ):
            entity.kind = "organization"

    def _acronym(self, mention: Mention, entity: Entity) -> None:
        """``National Weather Board (NWB)``, ``the Dockers' Union, or DKU``."""
        given = acronym_behind(self.text, mention.end, keys(mention.name.words)[1])
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
        entity = Entity(name, name.kind if name.kind in ("person", *BODIES) else "unknown")
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
        return self._new(name)

    def _body(self, name: Name) -> Entity:
        key, initials = keys(name.words)
        entity = self._bodies.get(key) or named_so(self._by_word.get(name.words[-1], ()), name)
        if entity is None:
            entity = self._bodies[key] = self._new(name)
            if initials:
                self._bodies.setdefault(initials, entity)
                if " and " in name.full:  # the CDC is the Centers for Disease Control and Prevention
                    short = keys(tuple(name.full.split(" and ", 1)[0].lower().split()))[1]
                    self._bodies.setdefault(short or initials, entity)
        else:
            entity.take(name)
        return entity

    def _short(self, name: Name) -> Entity | None:
        """The body of which one capitalised word is the head: ``Committee`` of a Committee for Peace."""
        word = name.words[0]
        known = is_known_body(word)
        for entity in self._by_word.get(word, ()):
            full = entity.name.lower()
            if entity.kind == "person" and entity.words[-1] == word and name.full in entity.forms:
                return entity  # Ann Church, 38: Church said
            if (
                entity.kind == "organization"
                and len(entity.words) > 1
                and (not known or entity.words == (word, "party"))
                and not (word == "house" and entity.words[0] == "white")
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

    def _candidates(self, name: Name) -> list[Entity]:
        """The entities that a name of one word can mean."""
        word = name.words[0]
        if (body := self._bodies.get(word.replace(".", ""))) is not None and name.kind != "person":
            return [body]
        if not (known := self._by_word.get(word)):
            places = self._places.get(id(name), [])[:1]
            short = [by_short_first_name(self.text, self.entities, name, m.start) for m in places]
            misspelt = [] if name.kind == "person" else self._misspelt(name)
            return self._nicknamed(word) or [e for e in short if e] or misspelt
        if royal := [e for e in known if e.words == name.words and e.is_royal()]:
            return royal  # Mark, where Prince Mark is told of
        people = [e for e in known if e.kind in _PEOPLE and len(e.words) > 1 and e.may_be_called(name)]
        found = [e for e in people if e.words[-1] == word] or (
            []
            if name.kind == "person" and not is_first_name(word)
            else [e for e in people if e.words[0] == word]
        )
        found = found or [e for e in people if word in e.words]
        if name.suffix:
            found = [e for e in found if e.suffix == name.suffix] or found
        if found:
            found = of_that_gender(found, name.gender) or self._of_other_gender(name)
        if len(found) > 1:
            role = name.role and name.role.lower()  # Senator Hart is not Governor Nell Hart
            found = [e for e in found if role and (e.role or "").lower() == role] or found
            found.sort(key=partial(standing, self.text, name.gender))
        if found:
            for entity in found:
                entity.forms[name.full] = None
                if len(found) == 1:
                    entity.take(name)
            return found
        if name.kind != "person":
            bodies = [e for e in known if e.kind == "organization" and not is_owned(self.text, e)]
            bodies = [e for e in bodies if e.words[-1] == word] or bodies
            same = [e for e in known if e.words == name.words and e.kind in _PEOPLE]
            return bodies[:1] or same or self._nicknamed(word) or self._misspelt(name)
        return [e for e in known if len(e.words) == 1] or self._nicknamed(word)

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
        """The person whose last name a word is but for one slip: ``Schmitd``, where Peter Schmidt is named."""
        word = name.words[0]
        if (is_first_name(word) and len(word) < _LONG) or is_demonym(name.full):
            return []
        if self._spellings is None:
            self._spellings = Spellings(self.entities)
        found = self._spellings.of(word)
        return [found] if found else []

    def _agreeing(self, mentions: list[Mention], known: list[Entity]) -> list[Entity]:
        """Of those who share a last name, who has the gender of the pronouns that follow it.

        Where only the husband's full name is given and "she" follows the last name again and again, the
        bare last name is somebody else.
        """
        if len(known) == 1 and len(mentions) == 1:
            return known
        genders = {e.gender for e in known}
        if (len(genders) == 1 and None in genders) or (len(known) > 1 and len(genders) == 1):
            return known
        men, women = self.votes(mentions[:12])
        if max(men, women) <= 2 * min(men, women) + (0 if len(known) > 1 else 2):
            return known
        voted = "m" if men > women else "f"
        return [e for e in known if e.gender in (None, voted)] or [self._new(mentions[0].name)]

    def votes(self, mentions: Sequence[Mention]) -> tuple[int, int]:
        """How many of the mentions have "he" behind them before the next name, and how many "she".

        Only subjects count: what follows "she met Ash" is more often about her.
        """
        men = women = 0
        for mention in mentions:
            if not mention.quoted and VERB.match(self.text, mention.end, mention.end + 160):
                at = bisect_left(self.starts, mention.end)
                stop = self.starts[at] if at < len(self.starts) else len(self.text)
                match = PRONOUN.search(self.text, mention.end, min(stop, mention.end + 200))
                if match:
                    men, women = men + bool(match[1]), women + (not match[1])
        return men, women

    def forget(self) -> None:
        """Part entities from their mentions, so that no circle of them is left to the garbage collector."""
        for entity in self.entities:
            entity.mentions = []

    def before(self, position: int) -> int:
        """The number of mentions that start before a position."""
        return bisect_left(self.starts, position)

    def body(self, name: Name) -> Entity:
        """The body that a name means, known before or not."""
        return self._body(name)

    def called(self, word: str) -> Entity | None:
        """Whose last name a word in lower case is, though it is an ordinary word too (``Price``, ``May``)."""
        people = [e for e in self._by_word.get(word, ()) if len(e.words) > 1 and e.words[-1] == word]
        return people[0] if people else None

    def of(self, name: Name) -> Entity | None:
        """Whom a name means, also one that stands in a headline only; None for an office or no name."""
        known = self._known.get(id(name))
        if known is None:
            if name.kind in ("title", "other"):
                return None
            if name.kind in BODIES:
                known = [(len(name.words) == 1 and self._short(name)) or self._body(name)]
            else:
                found = [self._person(name)] if len(name.words) > 1 else self._candidates(name)
                known = found or [self._new(name)]
            self._known[id(name)] = known
            self._kept.append(name)
        return known[0]
