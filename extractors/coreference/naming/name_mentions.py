"""Whom the words of a mention name: by a name at their head or beside it, or by a description."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...entities.entities import People
from ...entities.entity import Entity, Mention, unnamed
from ...entities.first_names import is_first_name
from ...entities.name import Name
from ...entities.name_words import words_of
from ...entities.names.names import is_behind_its_body, is_behind_owner, names_in
from ...entities.noun_phrases import (
    Description,
    describe,
    determiners,
    ends_head,
    is_attribute,
    singular,
)
from ...entities.phrases.bodies import is_told_body
from ...entities.roles.bodies_behind import role_without_comma
from ...entities.roles.office_lists import listed_office
from ...lazy_patterns import later_re
from ..nominal.nominal_mentions import Descriptions
from ..pronouns.body_candidates import only_describes, only_opens
from ..pronouns.pronouns import Salience
from .asides import (
    CALLED,
    behind_fields,
    behind_modifier,
    behind_own_naming,
    behind_role,
    behind_second_role,
    closing,
    is_told_of,
    of_two_owners,
    owned_by_body,
)
from .brands import brand, is_paper, like_time, number_ten
from .common_nouns import common_noun, generic_plural, opening_noun
from .families import Families
from .firms import learn_firm
from .joint_descriptions import both_described, is_of_person, those_of_several
from .joint_mentions import announced_with, joined_behind, those_before
from .joint_names import AND, AND_OTHERS, ASIDE, TELLING, THE, JointNames, is_paper_of

#: All others than who is named: Everyone except Ann Lee.
_ALL_BUT = later_re(r"(?i:everyone|everybody|all)\s(?:[a-z]{1,12}\s){0,4}(?:but|except|bar)\s")
#: One class of characters first: the engine skips to the next.
_HEAD_END = later_re(r"[\s,—:;](?:(?<!\s)(?!\d\d)|\(|(?:who|which|that|whose)\s|[-–—]+\s)")
_BRACKET = later_re(r"\s\([^()\n]{1,60}\)(?=, )")
_BODIES = ("organization", "unknown")
_INDEFINITE = ("a", "an", "one", "another")
_CIRCUMSTANCE = later_re(
    r"\s(?:(?:(?:in|on|at|during)\s(?:an?|his|her)|via)\s|at\sthe\s(?:same\s)?(?:time|weekend|start|end)\b)"
)
_SEARCHING = later_re(r"\s(?:who\sare\s)?[a-z]{3,20}ing\s(?:for|into|the|a|an|his|her|[A-Z])")
_PLACE_OR_TIME = later_re(r"\s(?:at|in|on|during|after|before|outside)\s(?:the\s[a-z]|\d)")
_ONE_OF_MANY = ("One of ", "one of ", "A third,", "a third,", "a second,")
_ONE = ("one ", "One ", "another ", "Another ", "a ", "A ", "an ", "An ")
_CAPITALS = r"[A-Z][\w.’'-]{0,30}(?:\s[A-Z][\w.’'-]{0,30}){1,3}"
_OTHERS_AND = later_re(
    r"(?:[Bb]oth\s)?(?P<others>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)"
    r"(?:\s(?:him|her|it)self)?\sand\s(?:his|her|their|its)\s(?:[\w’'-]+\s){0,4}"
)
_TWO_TITLES = later_re(r"(?:Mr|Dr|Sir|Lord|Rev)\.? and (?:Mrs|Ms|Dr|Lady)\.? \w")
_OWNER = later_re(r"['’]s\s")  # Mr and Mrs Ash's lawyer
_TWO_NAMES = later_re(rf"({_CAPITALS}\sand\s{_CAPITALS})[,.]")


class Naming(JointNames):
    """The names and descriptions in the source mentions of one article."""

    def __init__(
        self,
        people: People,
        descriptions: Descriptions,
        salience: Salience,
    ) -> None:
        super().__init__(people, descriptions)
        self._families = Families(people, salience)
        self.parties = descriptions.parties

    def resolve(
        self, start: int, end: int, words: str, *, quoted: bool, going_on: bool = False
    ) -> tuple[Entity | None, bool]:
        """Whom words mean that are no pronoun, and whether they mean the same wherever they stand.

        ``start`` and ``end`` are their place in the text; ``quoted``: it lies inside a quotation; ``going_on``:
        the cue says that somebody goes on (``the director added``).
        """
        if (known := self._known_by_place(start, words)) is not None:
            return known
        if beside := self._named_behind(start, end, words):
            return beside, False
        cut = _HEAD_END.search(words, 1)
        stop = cut.start() if cut else len(words)
        names = () if _ALL_BUT.match(words) else names_in(words)
        within = cut and next((last for first, last, name in names if first - name.lead < stop < last), 0)
        if within:  # Deputy Commissioner (Urban) Anil Rao; William “Billy” Moss
            cut = _HEAD_END.search(words, within)
            stop = cut.start() if cut else len(words)
        paper = is_paper_of(words)
        for first, last, name in () if paper else names:
            if first >= stop or (words[:first].lower() == "the " and only_describes(words[first:stop])):
                break  # the Spaniard, the Company
            if name.kind == "title" and words[: name.lead].strip().lower() in _INDEFINITE:
                break  # One Senator
            ends = last + name.tail >= stop or self._ends_at(words, last, name)
            ends = ends or self._is_somewhere(words, last, name)
            if (ends or AND_OTHERS.match(words, last + name.tail, stop)) and self._heads(words, first, name):
                office = describe(words) if name.kind == "title" else None
                beside = self._beside(start, end, office) if office else None
                if office and beside:  # the Leader of the Council, Ann Lee, said
                    self._descriptions.learn(beside, office, start)
                    return beside, False
                found = self._several(words, stop, names) or self._named(name, start + first)
                if found is not None:
                    if not found.members:
                        learn_firm(words[: first - name.lead], found)
                    joint = self._together(found, (start, end, stop), words, (first, last, name))
                    if joint is not found and joint.members:
                        return joint, False
                    found = joint
                if found is not None or name.kind != "title":
                    alone = self._people.is_surname(name.full)
                    return found, name.kind != "title" and not cut and not alone
        member = 1 if is_behind_owner(words, names) else -1
        if names and (member > 0 or is_behind_its_body(words, names[-1])):
            return self._named(names[member][2], start + names[member][0]), True
        called = CALLED.search(words)
        ends = bool(names) and names[-1][1] == len(words)
        if called and ends and names[-1][0] - names[-1][2].lead == called.end():
            return self._named(names[-1][2], start + names[-1][0]), False
        if not names and " " not in words and words[0].isupper():
            found = self._families.of_place(self._people.called(words.lower()), start)
            if found is not None:
                return found, found.words[-1] != words.lower()
        found = (None if paper else self._several(words, stop, names)) or (
            None if names else both_described(self._descriptions, words, start, quoted=quoted)
        )
        description = owned_by_body(words, names) or describe(words)
        if found or description is None:
            return found, False
        found = self._apposed(words, stop, names, description) if cut and not paper else None
        body = description.kind == "organization"
        if found is None and (not cut or is_told_of(words, names[-1][1] if names else 0, body=body)):
            found = self._beside(start, end, description)
        if found:
            self._descriptions.learn(found, description, start)
            return found, False
        naming = any(
            first < stop
            and (len(name.words) > 1 or description.kind != "individual")
            and name.kind in TELLING
            and name.words != (description.head,)  # the super PAC
            and (name.kind == "person" or not is_attribute(name.words[-1]))  # the Latin American pope
            for first, _, name in names
        )
        found = self._descriptions.resolve(
            description, start, naming=naming, quoted=quoted, going_on=going_on
        )
        return found, False

    def _named_behind(self, start: int, end: int, words: str) -> Entity | None:
        """``the minister for culture, media and sport, [Ann Lee], said``, ``Ann and Tom Ash's son, [Ben], said``."""
        office_told = listed_office(self._people.text, start, end)
        holder = describe(office_told.role) if office_told else None
        if office_told and holder and (beside := self._beside(office_told.start, office_told.end, holder)):
            return beside
        owned = of_two_owners(words)
        return self._beside(start, end, owned) if owned else None

    def _together(
        self, found: Entity, place: tuple[int, int, int], words: str, named: tuple[int, int, Name]
    ) -> Entity:
        """Somebody named, or the group of all whose words it is: with who is told of, listed or named beside.

        ``place``: where the mention begins and ends, and how many characters of it are not told behind a comma.
        """
        (start, end, stop), (first, last, name) = place, named
        own_end = last + name.tail
        if not found.members and found.kind != "group":
            found = self._with_others(found, words, own_end, stop)
        if not found.members and (others := _OTHERS_AND.fullmatch(words, 0, first - name.lead)):
            found = self._behind_others(found, start, words, others)
        if found.members:
            before = those_before(self._people, found.members, start, first=True)
            found = self._descriptions.joint([*before, *found.members]) if before else found
        other = announced_with(self._people, found, end)
        if other is None and not found.members:
            other = joined_behind(self._people, found, start, start + own_end)
        return self._descriptions.joint([found, other]) if other is not None else found

    def _behind_others(self, entity: Entity, start: int, words: str, joined: re.Match[str]) -> Entity:
        """``[The nurse and her brother] Ann Lee``: the group of somebody named and others who are described before."""
        others = describe(joined["others"])
        if others is None or others.kind not in ("individual", "group", "organization"):
            return entity
        other, _ = self.resolve(start, start + joined.end("others"), joined["others"], quoted=False)
        if other is not None and other is not entity and other.mentions and not other.members:
            return self._descriptions.joint([other, entity])
        name = (
            words[joined.start("others") : joined.end()].removeprefix("The ").removeprefix("the ")
            + entity.name
        )
        return self._group(name, (entity,))

    def _beside(self, start: int, end: int, description: Description) -> Entity | None:
        """A name outside the mention: ``[the mayor], Dora Finch, said``; ``Dora Finch, [the mayor], said``."""
        text = self._people.text
        bracket = _BRACKET.match(text, end)  # the chair of the Dockers' Guild (DG), Ann Frost, said
        end = bracket.end() if bracket else end
        end = behind_fields(text, start, end)
        if description.kind == "individual" and (behind := behind_second_role(text, end)):
            first, _, name = next(iter(names_in(text[behind : behind + ASIDE])), (1, 0, None))
            if name is not None and first == name.lead and name.kind == "person":
                return self._people.of(name)  # by his friend and fellow broadcaster Tom Ash
        one = text.startswith(_ONE_OF_MANY, start)  # one of the drivers, Tom Ash, said; a third, Tom Ash
        if text.startswith(", ", end):
            if description.kind == "group" and not one:
                match = _TWO_NAMES.match(text, end + 2)
                if match is None:
                    return None
                if match[0].endswith(".") and is_of_person(text[start:end]):
                    return those_of_several(text[start : match.end(1)])
                return self._several(match[1], len(match[1]), names_in(match[1])) or unnamed(
                    match[1], "group"
                )
            owned = description.kind == "organization" and (
                description.owner is not None or description.definite or text.startswith(_ONE, start)
            )  # one group, the Dock Union, said
            maker = (
                description.head in words_of("makers") and description.definite
            )  # the operator, Norlink, said
            if description.kind == "individual" or one or owned:
                stop = text.find("\n", end, end + ASIDE)
                after = text[end + 2 : stop if stop > 0 else end + ASIDE]
                own = behind_own_naming(after)
                lead = own or behind_role(after) or len("state ") * after.startswith("state ")
                # former England captain Tom Ash
                apposed = (found for found in names_in(after) if found[0] - found[2].lead >= lead)
                first, last, name = next(apposed, (0, 0, None))
                led = name is not None and (name.role or name.kind == "organization")
                if led and after.startswith("the "):
                    lead = len("the ")  # the vicar, the Rev Tom Ash; one of these groups, the Dock Union
                if (
                    name is not None
                    and first - name.lead == lead
                    and name.kind in (_BODIES if owned else TELLING)
                    and not (owned and name.kind == "unknown" and is_first_name(name.words[0]))
                    # his daughter, Robin, said; the bus company, Greenline, said
                    and (len(name.words) > 1 or own or description.owner is not None or owned or maker)
                    # the dam's owner, Carrow Water, said: a body only where the comma closes it
                    and after.startswith(
                        (",", " (") if owned or name.kind == "organization" else closing(name),
                        last + name.tail,
                    )
                ):
                    found = self._people.of(name)
                    body = owned or (maker and not is_first_name(name.words[0]) and len(name.words) == 1)
                    if (own or body) and found is not None and found.kind == "unknown":
                        found.kind = "organization" if body else "person"
                    return found
        start = behind_modifier(text, start)
        if description.kind == "individual" and text.endswith(", ", 0, start):
            at = self._people.before(start)
            mention = self._people.mentions[at - 1] if at else None
            if mention and mention.end + mention.name.tail == start - 2 and mention.name.kind == "person":
                opening = text[start:end].split(" ", 1)[0]
                if text.startswith(",", end) or self._tells_more(opening, mention):
                    return mention.entity
        return None

    def _tells_more(self, first: str, mention: Mention) -> bool:
        """Whether a description behind a name tells more of it though no comma closes it.

        ``Dora Finch, [head of the Harbour Board] said``; not ``After a talk with Dora Finch, [a driver] said``.
        """
        if first in _INDEFINITE:
            start = mention.start - mention.name.lead
            return self._people.text[max(0, start - 2) : start].strip(' "“‘') in (
                "",
                "\n",
                "\n\n",
                ".",
                "!",
                "?",
            )
        owner = first in determiners("possessive")  # a call to Dora Finch, his agent said
        return first.islower() and not owner and first not in words_of("determiners")

    def _apposed(
        self, words: str, stop: int, names: Sequence[tuple[int, int, Name]], description: Description
    ) -> Entity | None:
        """``a former aide to the mayor, Jane Ash,``: a name between commas; two names behind a plural."""
        behind = [
            (first, last, name)
            for first, last, name in names
            if first - name.lead >= stop and name.kind in ("person", "unknown")
        ]
        if description.kind == "group":
            if (
                len(behind) == 2
                and AND.fullmatch(words, behind[0][1], behind[1][0])
                and words.endswith(", ", 0, behind[0][0])
            ):
                both = words[behind[0][0] : behind[1][1]]
                return self._several(both, len(both), names_in(both)) or unnamed(both, "group")
            return None
        for first, last, name in behind:
            end = last + name.tail
            if words.endswith((", ", ") "), 0, first - name.lead) and (
                end >= len(words) or words[end] in ",.; ("
            ):
                return self._named(name, first)
        return None

    def _known_by_place(self, start: int, words: str) -> tuple[Entity, bool] | None:
        """Whom words mean that are taken as a whole: ``Number 10``, a brand, a last name that is a place's too, ``the elder Ash``."""
        if _TWO_TITLES.match(words):
            owned = describe(f"their {_OWNER.split(words)[-1]}") if _OWNER.search(words) else None
            return unnamed(words, owned.kind if owned else "group"), True
        body = (
            number_ten(self._people, words)
            or like_time(self._people, words)
            or brand(self._people, words)
            or those_of_several(words)
        )
        if body is not None:
            return body, True
        bare, families = " " not in words, self._families
        if bare and (many := generic_plural(self._people.text, start, words)) is not None:
            return many, False
        other = families.of_place(self._people.surname_at(start), start) if bare else families.by_age(words)
        other = other or self._people.called_with_particle(words)
        return (other, False) if other else None

    def _is_somewhere(self, words: str, last: int, name: Name) -> bool:
        """``Moss at the premiere``, ``Moss in 2011``: whether one name, of who is named in full elsewhere, stands before a place or time."""
        if name.kind != "unknown" or len(name.words) > 1 or not _PLACE_OR_TIME.match(words, last):
            return False
        known = self._people.of(name)
        return known is not None and known.kind == "person" and len(known.words) > 1

    @staticmethod
    def _ends_at(words: str, last: int, name: Name) -> bool:
        """Whether only a complement follows a person's name: ``Carl Moss at the dock``, ``Tom Ash Jr. of Elmton``."""
        last += name.suffix is not None and words.startswith(".", last)
        if name.tail:  # Dora Finch of Devon and Cornwall Police
            following = words[last + name.tail :]  # Jane Ash of the Elmton council
            owns = following.startswith(("'s ", "’s "))  # Jane Ash of the FBI's Elmton office
            unknown = name.kind == "unknown" and len(name.words) > 1
            return (name.kind == "person" or unknown) and (
                owns or (following.startswith(" ") and following[1:2].islower())
            )
        if name.kind == "unknown" and len(name.words) == 1:
            if words.startswith(" from ", last) and is_first_name(name.words[0]):
                return True  # Tom from Leeds
            return _CIRCUMSTANCE.match(words, last) is not None  # Baird in an April newsletter
        if _CIRCUMSTANCE.match(words, last):
            return name.kind in ("person", "unknown")
        if name.words[-1] == "police" and _SEARCHING.match(words, last):
            return True  # Police searching for Tom Ash
        ended = ends_head(words[last + 1 : last + 20].split(" ", 1)[0]) or role_without_comma(words, last)
        several = name.kind == "unknown" and len(name.words) > 1 and not words.startswith(" and ", last)
        return (name.kind == "person" or several) and words.startswith(" ", last) and bool(ended)

    def _named(self, name: Name, position: int) -> Entity | None:
        noun = opening_noun(name.full)
        if noun is not None and (
            (known := self._people.of(name)) is None or only_opens(self._people.text, known)
        ):
            return noun  # People say it is late; not: told People
        if name.kind == "unknown":
            known, described = self._people.of(name), common_noun(name)
            told = known is not None and len(name.words) > 1 and is_told_body(self._people.text, known)
            if described is not None and not told and (known is None or len(known.words) == len(name.words)):
                return described  # not: the consultancy Retail Decisions
        if name.kind == "title":
            called = self._people.called(name.words[0]) if len(name.words) == 1 else None
            if called and not self._people.text.endswith(("the ", "The "), 0, position):
                return called
            head = next((i for i, w in enumerate(name.words) if ends_head(w) and w != "and"), len(name.words))
            one = singular(name.words[max(head, 1) - 1])  # Secretary of State
            if one != name.words[max(head, 1) - 1]:
                return unnamed(name.full, "group")
            if len(name.words) == 1 and is_paper(self._people, name, position):
                return self._people.body(name)
            return self._descriptions.titled(name, one, position)
        if name.kind == "other":
            called = self._people.called(name.words[0]) if len(name.words) == 1 else None
            if called is not None and not self._people.text.endswith(THE, 0, position):
                return called  # Nora North left. North said
            return unnamed(name.full, "organization")
        return self._families.meant(name, position) or self._people.of(name)
