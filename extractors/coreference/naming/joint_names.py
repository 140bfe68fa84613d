"""Names that are joined: ``Ann Lee and Bo Ash`` is a group of its own."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ...entities.entities import People
from ...entities.entity import Entity, unnamed
from ...entities.known_entities import BODIES
from ...entities.name import Name
from ...entities.name_words import is_field, words_of
from ...entities.names.name_parts import SEATS, is_half
from ...entities.names.names import names_in
from ...entities.noun_phrases import (
    describe,
    ends_head,
    is_body,
    is_paper,
    is_plural_of_role,
    is_role,
    is_thing,
    singular,
)
from ...entities.phrases.roles_of_bodies import role_of_named_body
from ...entities.roles.states import is_half_of_seat
from ...lazy_patterns import later_re
from ...lexicon import listed
from ..nominal.nominal_mentions import Descriptions
from .asides import has_office_before, is_complement, is_relation
from .joint_mentions import LISTED

AND = later_re(r",?\s(?:and|or|nor|&)\s(?:the\s)?(?:[A-Z][a-z]+-based\s(?:[a-z]+\s){0,5}|(?:[a-z]+\s){0,2})")
AND_OTHERS = later_re(
    r"\s(?P<join>and|or)\s(?P<others>(?:his|her|their|its)\s\w|(?:other|several|some|a|an|the)\s[a-z])"
)
#: A recent [report] by, reports from
_AUTHORED = later_re(r"(?:[\w’'-]+\s){0,4}?([A-Za-z]+)\s(?:by|from|for)\s")
_ROLE_BETWEEN = later_re(r"(?:['’]s)?\s(?:[a-z-]{2,20}\s){0,3}([a-z-]{2,20})\s")
TELLING = ("person", "organization", "unknown")
_SPEAKING = (*TELLING, "place")
THE = ("the ", "The ")
_INCLUDING = (" including ", " such as ")
_WITH_INFINITIVE = 3  # words
_SOMEBODY = ("someone", "somebody", "anyone", "anybody", "everyone")
_OWNED_BY, ASIDE = ("'s ", "’s ", "' ", "’ "), 90


def _leads(words: Sequence[str]) -> bool:
    """Whether the last of some words is an office that has a field behind "of": ``head``, ``director``."""
    low = words[-1].lower() if words else ""
    return low == "head" or low in words_of("leading_roles")


class JointNames:
    """The groups of those who are named together."""

    def __init__(self, people: People, descriptions: Descriptions) -> None:
        self._people, self._descriptions = people, descriptions
        self._joined_with: dict[str, Entity] = {}  # Ann Lee and her lawyers, by these words

    def _heads(self, words: str, first: int, name: Name) -> bool:
        """Whether the name at the end of a phrase is its head (``director Jane Ash``), no complement of it."""
        before = words[: first - name.lead].split()
        if first and words.split(" ", 1)[0].lower() in _SOMEBODY:
            return False  # Someone on Facebook
        if not before:
            return not is_relation(words[:first])  # Critics of Ann Lee
        last = before[-1].lower()
        if last == "as" or (before[-2:-1] == ["to"] and len(before) > _WITH_INFINITIVE):
            return False  # a man dressed as Jane Ash, a lawyer hired to defend Jane Ash
        if name.kind in ("person", "unknown") and last.endswith("ing") and _is_article(before[:-1]):
            return True  # a smiling Jane Ash
        if name.kind in ("person", "unknown") and role_of_named_body(words[: first - name.lead].rstrip()):
            return True  # Friends of the Elm campaigner Jane Ash
        if before[-2:-1] == ["and"] and is_role(last) and is_role("".join(before[-3:-2]).lower()):
            before = before[:-2]  # Norland journalist and author Hiro Ashe
        if last == "and" and name.role:
            if name.role.lower() in listed("firm_offices"):
                return len(before) > 1 and is_role(before[-2].lower())  # hospital president and CEO Jane Ash
            if has_office_before(before[:-1]):
                return True  # Labour Party leader and Shadow Chancellor Jane Ash
            if (name.affiliation or " " in name.role) and len(before) > 2 and before[-2][0].isupper():
                return names_in(" ".join(before[:-1]))[-1:][0][2].kind in ("organization", "other")
        # a spokesman for committee Democrats; not: the monitoring firm Netlux
        of_kind = len(before) > 1 and before[-2].lower().endswith("ing") and is_body(last)
        of_kind = of_kind and (len(before) == 2 or _is_article(before[:-2]))
        inside = any(ends_head(word.lower()) for word in before[: -1 - of_kind])
        if name.kind in ("person", "unknown") and is_complement(before):
            return False
        noun = before[-2] if len(before) > 1 and before[-1] == "the" else before[-1]  # lobby group the NWB
        told = is_body(noun) or is_thing(noun) or is_plural_of_role(noun)
        if name.kind in BODIES and not inside and told:
            return True  # the utility company Northern Power, ferry operator Elm Lines, analysts NWB
        if name.kind in ("title", *BODIES):
            return len(before) == 1 and (last in ("the", "a", "an") or last.endswith(("'s", "’s")))
        if last.endswith(("'s", "’s")) and before[-1][0].isupper():
            known = self._people.of(name) if len(name.words) == 1 else None  # the Harbour Board's Ash
            return (name.kind == "person" and len(name.words) > 1) or bool(known and len(known.words) > 1)
        field = before[-1] != "the" and before[-1] in words_of("fields_of_office")
        if name.kind == "unknown" and inside and not (field or is_role(last)):  # Bank of Elm chief Toshi Ash
            return False  # a study published in the journal Current Botany
        acts = (
            last.endswith("ing")
            and "-" not in last
            and not any(
                last in words_of(names) for names in ("words_beside_roles", "role_modifiers", "office_ranks")
            )
            and not field
            and not (before[-2:-1] == ["of"] and _leads(before[-3:-2]))  # head of licensing
        )
        return last in ("the", "a", "an") or not (ends_head(last) or (acts and len(before) > 1))

    def _several(self, words: str, stop: int, names: Sequence[tuple[int, int, Name]]) -> Entity | None:
        """``Ann Lee and Bo Ash``: a group of its own, of those whom it names."""
        if len(names) < 2:
            return None
        first, last, name = names[-1]
        if any(lead in words[: names[-1][0]] for lead in _INCLUDING):
            return unnamed(words.strip(" ,"), "group")  # stars including Ann Lee, Tom Ash and Mia Orr
        if words.startswith(THE) and is_body(words[last + name.tail :].strip()):
            return None  # the Elm Parks and Wildlife agency
        alone = name.kind in ("person", "unknown") and last == len(words) and " and " in words
        if alone and role_of_named_body(words[: first - name.lead].rstrip()):
            return None  # Oil and Gas Board chief Jane Ash
        inside = self._with_bodies(words, [n for n in names if n[0] < stop and n[2].kind != "other"])
        inside = _with_first_fields(inside)
        for at, ((_, last, one), (first, _, other)) in enumerate(itertools.pairwise(inside)):
            if one.tail and other.kind != "person":
                continue  # Dora Finch of Devon and Cornwall Police
            if AND.fullmatch(words, last + one.tail, first - other.lead):
                if (
                    one.kind == "title"
                    and other.role is None
                    and (other.lead or is_half(one.full, other.full))
                ):
                    # MP for Elmton and Holt Jane Ash; the MP for Elmton and Holt
                    return self._people.of(other) if other.lead and other.kind == "person" else None
                if other.kind == "person" and is_field(words[first - other.lead : first].strip().lower()):
                    return self._people.of(other)  # Children and Families Margaret Holt
                between = words[last + one.tail : first - other.lead].split()
                role = other.role or (len(between) > 1 and is_role(between[-1]))
                role = role or (one.lead == 0 and first > 0 and self._has_role(words, first, other))
                if one.kind == "title" and other.kind == "person" and role and len(inside) == 2:
                    return self._people.of(other)  # former Governor and Party Chairman Jane Ash
                seat = one.kind in ("place", "unknown") and other.affiliation and other.role in SEATS
                if seat and len(inside) == 2 and is_half_of_seat(self._people, self._people.of(one)):
                    return self._people.of(other)  # Elmton and Holt MP Jane Ash
                if one.kind == "place" and other.kind == "person" and self._has_role(words, first, other):
                    return self._people.of(other)  # the Norland and Rovers striker Jane Ash
                if player := self._player(words, inside, at + 1):
                    return self._people.of(player)  # the Rovers and Norland striker Jane Ash
                joint = self._joint(words, stop, inside, at)
                return joint or unnamed(words[:stop].strip(" ,"), "group")
        return None

    @staticmethod
    def _has_role(words: str, first: int, name: Name) -> bool:
        """Whether a role stands right before a name in a phrase: ``Rovers striker Jane Ash``."""
        before = words[: max(first, words.find(name.full, first - name.lead))].split()
        return name.role is not None or (len(before) > 1 and is_role(before[-1].lower()))

    @classmethod
    def _player(cls, words: str, names: Sequence[tuple[int, int, Name]], at: int) -> Name | None:
        """Who plays for two teams, of which number ``at`` is the second: ``Rovers and [Wales] defender Jan Moss``."""
        own = names[at][2]
        behind = names[at + 1][2] if own.kind != "person" and at + 1 < len(names) else own
        begin = words.find(behind.full, names[at][0])
        before = words[: max(begin, 0)].split()
        plays = len(before) > 2 and before[-1] in words_of("player_roles") and before[-2][0].isupper()
        return behind if plays and behind.kind in ("person", "unknown") else None

    def _with_bodies(self, words: str, names: Sequence[tuple[int, int, Name]]) -> list[tuple[int, int, Name]]:
        """The names of a list, a body before somebody's role taken as part of it: ``Ann Lee and [Netlux spokesman Bo Ash]``."""
        found: list[tuple[int, int, Name]] = []
        for named in names:
            first, last, name = named
            if (
                found
                and name.kind in ("person", "unknown")
                and found[-1][2].kind in ("organization", "unknown")
            ):
                role = _ROLE_BETWEEN.fullmatch(words, self._end(found[-1]), self._start(named))
                owned = words[self._end(found[-1]) : self._start(named)] in _OWNED_BY  # NWB's Bo Ash
                if owned or (role and is_role(role[1])):
                    before = found.pop()
                    first = self._start(before) + name.lead
            found.append((first, last, name))
        return found

    def _joint(self, words: str, stop: int, names: Sequence[tuple[int, int, Name]], at: int) -> Entity | None:
        """The group of the names around the "and" behind number ``at``; None where they are no whole phrase.

        ``Ann Lee, Bo Ash and the Harbour Board``; not ``aides to Lee and Ash``, ``the Lee and Ash campaigns``.
        """
        begin, end = at, at + 1
        while begin and LISTED.fullmatch(words, self._end(names[begin - 1]), self._start(names[begin])):
            begin -= 1
        while end + 1 < len(names) and AND.fullmatch(
            words, self._end(names[end]), self._start(names[end + 1])
        ):
            end += 1
        if self._end(names[end]) < stop or not self._heads(words, names[begin][0], names[begin][2]):
            return None
        first, last = names[begin][2], names[end][2]
        joined = words[self._end(names[end - 1]) : self._start(names[end])]
        either = " or " in joined and not words.startswith(("Neither ", "neither "))
        # the Food and Agriculture Organization; Homes and Renewal Commissioner Jane Ash
        one_name = last.kind == "organization" and words.startswith(THE) and "the " not in joined
        one_body = first.kind == "organization" and last.role is not None and last.affiliation is not None
        phrase = words[names[begin][0] : stop]
        if either or one_name or one_body or "&" in phrase or phrase.lower() in listed("names_with_and"):
            return None
        members = [self._people.of(name) for _, _, name in names[begin : end + 1]]
        known = [m for m in members if m is not None and m.kind in _SPEAKING]
        return self._descriptions.joint(known) if len(set(known)) == len(members) else None

    def _with_others(self, entity: Entity, words: str, end: int, stop: int) -> Entity:
        """``Ann Lee [and her lawyers]``: the group of somebody named and others who are not; who is named alone else.

        Of ``Ann Lee or a friend`` it is not told who of them says it: nobody of the group is credited with it.
        """
        joined = AND_OTHERS.match(words, end, stop)
        others = describe(words[joined.start("others") : stop]) if joined else None
        if joined is None or others is None or others.kind not in ("individual", "group"):
            return entity
        return self._group(entity.name + words[end:stop], (entity,) if joined["join"] == "and" else ())

    def with_described(self, entity: Entity, words: str) -> Entity:
        """``She and [her lawyers]``: the group of somebody named whom a pronoun means, and of others who are described."""
        return self._group(f"{entity.name} and {words}", (entity,))

    def _group(self, name: str, members: tuple[Entity, ...]) -> Entity:
        """The group that these words name, made once, of whom of its members an article tells the names."""
        group = self._joined_with.get(name)
        if group is None:
            group = self._joined_with[name] = unnamed(name, "group")
            group.members = members
        return group

    def joint(self, members: Sequence[Entity]) -> Entity:
        """The group of several who are named together."""
        return self._descriptions.joint(members)

    @staticmethod
    def _start(named: tuple[int, int, Name]) -> int:
        return named[0] - named[2].lead

    @staticmethod
    def _end(named: tuple[int, int, Name]) -> int:
        return named[1] + named[2].tail


def is_paper_of(words: str) -> bool:
    """Whether words name a document with its several authors: ``A joint report by Ann Lee and Bo Ash``; not ``a statement by Ann Lee``."""
    authored = _AUTHORED.match(words) if " and " in words else None
    noun = authored[1].lower() if authored else ""
    return is_paper(noun) or is_paper(singular(noun))


def _with_first_fields(names: list[tuple[int, int, Name]]) -> list[tuple[int, int, Name]]:
    """The names of a list, one word that is the first field of an office taken as part of who holds it: ``Lee and [Parks and Recreation Director Bo Ash]``."""
    if len(names) < 3:
        return names
    found: list[tuple[int, int, Name]] = []
    for first, last, name in names:
        before = found[-1] if found else None
        if before and len(before[2].words) == 1 and is_field(before[2].words[0]) and name.role is not None:
            name = name._replace(lead=first - before[0] + before[2].lead)
            found.pop()
        found.append((first, last, name))
    return found


def _is_article(before: list[str]) -> bool:
    """Whether nothing stands there but an article."""
    return len(before) == 1 and before[0].lower() in ("a", "an", "the")
