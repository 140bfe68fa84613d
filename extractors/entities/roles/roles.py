"""What an article says about a person beside the name: ``spokesman``, ``a doctor with the clinic``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists
from ..entities import People
from ..entity import Entity, Mention
from ..first_names import is_first_name
from ..name_words import GENERIC_NAMES, low_of, titles, without_time, words_of
from ..noun_phrases import is_body
from .affiliations import Offices, body_with_and, college_of, of_nation, only_college
from .bodies_around import BodiesAround, Stated, is_of_work
from .bodies_behind import (
    body_in_apposition,
    body_told_behind,
    employer,
    firm_behind,
    force_before,
    is_hometown,
    workplace,
)
from .kinds_of_roles import (
    MEMBERS,
    is_job,
    is_no_role,
    is_other,
    is_passing,
    is_past,
    is_public,
    is_relation,
    of_place,
    only_addresses,
    rank,
    without_head,
    without_quality,
)
from .ranked_titles import ranked_title
from .role_before import role_before
from .role_behind import body_in_signature, in_brackets, role_behind
from .shared_titles import shared_title
from .states import letters_in_brackets, party_words, seat_behind, seat_of_both, state_in, states
from .told.appointments import appointed
from .told.bodies_of_its import body_of_its, led_body
from .told.clauses import told_in_lead, told_of, works_for
from .told.local_bodies import local_body
from .told.next_sentence import told_next
from .told.owners import bodies_of_owners, of_firm

_NO_BODY = ("Rival", "Opposition")  # Rival manager Jane Ash
_NAMED = later_with_lists(
    r", ((?:[A-Z][\w&’'-]{1,20})(?:(?: and| &)? [A-Z][\w&’'-]{1,20}){0,4}), (?:(?&forms_of_saying)|declined|has|had)\b"
)
#: Prosecutors of a nation or a state, beside those of a county.
_OTHER_PROSECUTORS = later_re(
    r"\b(?:[Ff]ederal\sprosecutor|(?:U\.?S\.?|United\sStates)\s[Aa]ttorney|[Jj]ustice\s[Dd]epartment|Department\sof\sJustice|[Aa]ttorney\s[Gg]eneral)"
)
_SOURCE = 90
_OF = (", of ", ", from ", ", at ", ", with ", ", for ")
_OF_A_WORK = ("author", "researcher")  # what they are beside is told in a clause: Jane Ash is a professor at
_MENTIONS = 12
_BRANDED = later_re(r"(?<![\w’'-])([a-z]{1,5}[A-Z]\w{1,15})['’]s\s\Z")
#: the [Forward party]'s Jane Ash
_CALLED = later_re(
    r"(?<![\w’'.-])(?:[Tt]he\s)?(?P<body>(?!The\s)(?:[A-Z][\w&-]{1,20}\s){1,3}(?P<noun>[a-z]{4,15}))['’]s\s\Z"
)
_BRAND = 60  # characters
_ONE = (" a ", "\na ", " an ")
_OWNING = ("'s ", "’s ", "s' ", "s’ ")


class Roles:
    """Roles of the people of one article, looked up when they are asked for."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._offices = Offices(people.text)
        self._words: dict[Entity, frozenset[str]] = {}
        self._found: dict[Entity, list[Stated]] = {}
        self._told: dict[Entity, Counter[Stated]] = {}
        self.around = BodiesAround(people)

    def stated(self, mention: Mention) -> tuple[str | None, str | None] | None:
        """The role and affiliation that stand right before or behind a name, if any do."""
        text = self._people.text
        before = of_firm(role_before(text, mention), mention)
        if before and before[1] is None:
            before = (
                before[0],
                body_of_its(self._people, mention)
                or employer(text, mention.end)
                or (None if is_past(before[0]) else led_body(text, mention.start - mention.name.lead))
                or (text.startswith(_OF, mention.end) and body_told_behind(text, mention.end))
                or firm_behind(text, mention.end, before[0])
                or (in_brackets(text, mention.end) or (None, None))[1],
            )
        behind = None if before and before[1] and not is_past(before[0]) else role_behind(text, mention)
        if behind and behind[0] and behind[1] is None and (its := body_of_its(self._people, mention)):
            behind = behind[0], its  # Jane Ash, its director
        if before and mention.name.tail and is_body((before[1] or "").lower()):
            return before[0], mention.name.affiliation or before[1]  # Union leader Jane Ash of Elm Workers
        told = before and behind and behind[0] and (behind[1] or is_passing(before[0]))
        if told and behind and is_job(behind[0] or "") and not is_passing(behind[0] or ""):
            return behind  # the creator, Jane Ash, lecturer at Elm College; witness Jane Ash, a plumber
        return before or behind or self._works_at(mention)

    def _works_at(self, mention: Mention) -> tuple[None, str] | None:
        """The body that somebody with a full name is of, where no role is told: ``NWB's Jane Ash``, ``Jane Ash at Marsh Lunch``."""
        full = mention.name.kind == "person" and len(mention.name.words) > 1 and not mention.name.role
        body = workplace(self._people, mention) if full else None
        body = body or body_in_signature(self._people.text, mention)
        body = body or (led_body(self._people.text, mention.start - mention.name.lead) if full else None)
        return (None, body) if body else self._owner(mention)

    def _shared(self, mention: Mention) -> Stated | None:
        """What a title in the plural says: ``Senators Jane Ash and Tom Lund``."""
        if mention.name.kind != "person":
            return None
        people = self._people
        at = people.before(mention.start)
        known = people.mentions[at : at + 1] == [mention]
        return shared_title(people.text, people.mentions, at) if known else None

    def _owner(self, mention: Mention) -> tuple[None, str] | None:
        """The body that somebody with a full name is of: ``NWB's Jane Ash``."""
        start, text = mention.start - mention.name.lead, self._people.text
        if mention.name.kind != "person" or not text.endswith(_OWNING, 0, start):
            return None
        called = _CALLED.search(text, max(0, start - _BRAND), start)
        if called and is_body(called["noun"]) and len(mention.name.words) > 1:
            return None, called["body"]  # the Forward party's Jane Ash
        at = self._people.before(start)
        before = self._people.mentions[at - 1] if at else None
        branded = _BRANDED.search(text, max(0, start - _BRAND), start)
        if branded and not mention.quoted:
            return None, branded[1]  # eBay's Jane Ash
        if before is None or before.entity is None:
            return None
        owner, end = before.entity, start - (3 if text[start - 2] == "s" else 2)  # Netlux's, but Growers'
        if before.end + before.name.tail != end:
            return None
        if before.name.tail and before.name.kind == "unknown":  # War on Hunger's Jane Ash
            return None, text[before.start : end]
        # Chelsea's, Atlas': nobody owns somebody with a full name
        return (None, owner.name) if owner.kind in ("organization", "place", "unknown") else None

    def _all(self, entity: Entity) -> list[Stated]:
        known = self._found.get(entity)
        if known is not None:
            return known
        found: list[Stated] = []
        for mention in entity.mentions[:_MENTIONS]:
            stated = self.stated(mention)
            if stated:
                role, body = stated
                if role and is_no_role(self._people.text, mention, role):
                    continue
                found.append((role, body and self.body_at(body, mention.start)))
        town = not any(is_public(role) for role, _ in found if role)  # former senator Jane Ash of Ohio
        found += [
            (None, m.name.affiliation)
            for m in entity.mentions
            if m.name.affiliation and not m.name.role and not (town and is_hometown(self._people.text, m))
        ]
        named = [
            body_with_and(self._people, m)
            or seat_of_both(self._people, m)
            or (
                ranked_title(self._people.text, m),
                m.name.affiliation
                or of_place(m.name.role)
                or employer(self._people.text, m.end, ranked=True)
                or force_before(self._people.text, m.start - m.name.lead)
                or body_in_apposition(self._people.text, m.end),
            )
            for m in entity.mentions
            if m.name.role and m.name.kind != "title" and not self._is_supposed(m)
        ]
        found += dict.fromkeys(named)
        found += filter(None, map(self._shared, entity.mentions[:_MENTIONS]))
        found += bodies_of_owners(self._people, entity.mentions[:_MENTIONS], found)
        if not any(role and not role.endswith(_OF_A_WORK) for role, _ in found):
            for mention in entity.mentions[:_MENTIONS]:
                told = told_of(self._people.text, mention) or (
                    told_in_lead(self._people.text, mention) if self._opens_first(mention) else None
                )
                told = told or appointed(self._people.text, mention) or told_next(self._people, mention)
                if told and not (told[0] and is_no_role(self._people.text, mention, told[0])):
                    role, body = told
                    found.append((role, body and self.body_at(body, mention.start)))
        if not entity.mentions and entity.role:
            found.append(
                (entity.role, entity.affiliation)
            )  # named in headings only: Statement by Mayor Jane Ash
        found += self._learnt(entity, found)
        self._found[entity] = found
        return found

    def _opens_first(self, mention: Mention) -> bool:
        """Whether a mention opens a paragraph, and nobody is named before it."""
        if not self._people.text.endswith("\n", 0, mention.start - mention.name.lead):
            return False
        before = self._people.mentions[: self._people.before(mention.start)]
        return all(m.entity is None or m.entity.kind != "person" for m in before)

    def _learnt(self, entity: Entity, stated: Sequence[Stated]) -> list[Stated]:
        """What descriptions say of somebody whose name no job stands beside: what most of them say, first."""
        told = self._told.get(entity)
        if not told:
            return []
        jobs = {role.lower() for role, _ in stated if role and is_job(role) and not only_addresses(role)}
        found: list[Stated] = []
        for (role, body), _ in told.most_common():
            if role and any(is_no_role(self._people.text, m, role) for m in entity.mentions[:_MENTIONS]):
                continue  # the alleged thief, Jane Ash
            if not jobs or (role or "").lower() in jobs:
                found.append((role, body))
            elif (
                body
                and role
                and not is_past(role)
                and is_job(role)
                and not is_passing(role)
                and low_of(role.rsplit(" ", 1)[-1]) not in words_of("public_offices")
            ):
                found.append((None, body))  # Jane Ash, a driver; later: the NWB member
        return found

    def _is_supposed(self, mention: Mention) -> bool:
        """Whether somebody is only imagined in an office: ``a President Ash would``."""
        last = low_of((mention.name.role or "").rpartition(" ")[2])
        office = (titles().get(last) or (None, last))[1] or last
        start = mention.start - mention.name.lead
        return office in words_of("public_offices") and self._people.text.endswith(_ONE, 0, start)

    def stated_for(self, entity: Entity) -> list[str]:
        """All roles that the article states for a person, in its words: ``["District Attorney"]``."""
        return [role for role, _ in self._all(entity) if role]

    def all_of(self, entity: Entity) -> list[Stated]:
        """All roles that the article states for a person, each with its body, if any."""
        return self._all(entity)

    def learn(self, entity: Entity, role: str, affiliation: str | None) -> None:
        """Take in what a description says of whom it means: ``the legal assistant``."""
        told = self._told.setdefault(entity, Counter())
        told[role, None if affiliation and affiliation[-1] in '”"' else affiliation] += 1
        self._found.pop(entity, None)
        self._words.pop(entity, None)

    def of(self, entity: Entity) -> tuple[str | None, str | None]:
        """The role that the article states for a person, and its affiliation.

        An office with a body comes before one without, and any office before a form of address (``Dr.``).
        """
        found = self._all(entity)
        jobs = [f for f in found if f[0] and is_job(f[0]) and (f[1] or not is_relation(f[0]))]
        offices = [f for f in jobs if not only_addresses(f[0] or "")] or jobs
        if all(rank(f[0] or "") for f in offices):  # Labour MP Jane Ash, a former minister
            offices += [f for f in jobs if (f[0] or "").lower() in MEMBERS and f not in offices]
        offices.sort(key=lambda f: (rank(f[0] or ""), f[1] is None))
        role, affiliation = offices[0] if offices else (None, None)
        if affiliation is None:
            told = [f for f in found if f[0] is None or is_job(f[0])]  # not: a Hale supporter
            bodies = [f[1] for f in told if f[1] and not (role and f[0] and is_other(role, f[0]))]
            own = role and entity.role and is_other(role, entity.role)
            home = not entity.role and any(
                is_hometown(self._people.text, m) for m in entity.mentions[:_MENTIONS]
            )
            named = None if own or home else entity.affiliation
            affiliation = max(bodies, key=len) if bodies and not role else next(iter(bodies), named)
        affiliation = (affiliation and without_quality(affiliation, role)) or self._seat(entity, role)
        if affiliation and role and low_of(role.rsplit(" ", 1)[-1]) in words_of("case_offices"):
            affiliation = affiliation.removeprefix("Office of ")  # Office of Elm County Sheriff Jane Ash
        if affiliation and (" of " in affiliation or " for " in affiliation or affiliation[:-2].isupper()):
            affiliation = affiliation.removesuffix("'s").removesuffix("’s")  # the College of Nursing's, NWB's
        if affiliation:
            affiliation = without_time(affiliation)  # then-Netlux boss Jane Ash
        if affiliation in _NO_BODY:
            affiliation = None
        if role and affiliation and (college := college_of(self._people, role, affiliation)):
            return role, college  # the Halden professor
        if role and affiliation and is_of_work(self._people, role, affiliation):
            affiliation = None
        elif role and affiliation is None:
            affiliation = (
                self._offices.body(role, entity.words[-1], entity.mentions[0].start if entity.mentions else 0)
                or local_body(self._people, role)
                or only_college(self._people, role)
                or works_for(self._people.text, entity.mentions, role)
                or self.around.of_office(entity, role, self.stated)
            )
        return role, affiliation and of_nation(role or "", affiliation)

    def body_at(self, words: str, position: int) -> str:
        """A body in full: of ``charity``, at a position, the name of the one that was spoken of."""
        words = words.lower() if words in GENERIC_NAMES else words
        noun = words.removeprefix("the ")
        known = (
            is_body(noun)
            or noun in words_of("groups_with_name")
            or noun in words_of("territories")
            or noun in words_of("outlet_nouns")
        )
        if words.islower() and not known and (apposed := self._apposed(noun, position)):
            return apposed
        if not words.islower() or not known:
            office = self.office_in_full(noun) if noun.endswith((" office", " department")) else noun
            return (office if office != noun else self._service(noun) or words) if words.islower() else words
        if (apposed := self._apposed(noun, position)) is not None:
            return apposed
        meant = self.around.meant(noun, position)
        if meant is None and noun == "office":
            return self._offices.of_lawyers() or words
        known = meant is not None and meant.kind in ("organization", "place", "unknown")
        return meant.name if meant is not None and known and not meant.name.islower() else words

    def owner_of_document(self, document: str, position: int) -> str | None:
        """The body with a name that is meant by the noun a document belongs to: ``the party's website``."""
        owner = document.split(" ", 1)[0]
        noun = owner.removesuffix("'s").removesuffix("’s")
        if noun == owner or not document.islower() or document.count(" ") > 3 or not is_body(noun):
            return None
        body = self.body_at(noun, position)
        return body if body != noun else None

    def _apposed(self, noun: str, position: int) -> str | None:
        """The name between commas behind the noun of a source: ``A spokesman for the applicant, Hill and Sons, said``."""
        text = self._people.text
        end = text.find(f" {noun}, ", position, position + _SOURCE) + len(noun) + 1
        match = _NAMED.match(text, end) if end > len(noun) else None
        if match is None:
            return None
        first = match[1].split(" ", 1)[0].lower()
        person = is_first_name(first) or first in titles()
        return match[1] if " and " in match[1] or not person else None

    def _service(self, noun: str) -> str | None:
        """The only body that has all words of a noun of several: of ``fire service`` the ``Elmshire Fire and Rescue Service``."""
        words = noun.split(" ")
        if len(words) > 3 or not (is_body(words[-1]) or noun == "police"):
            return None
        found = {
            e.name
            for e in self._people.entities
            if e.kind == "organization"
            and len(e.words) > len(words)
            and set(words).issubset(e.words)
            and not e.name.lower().endswith(f" of the {noun}")  # the Friends of the Library
        }
        return next(iter(found)) if len(found) == 1 else None

    def office_in_full(self, name: str) -> str:
        """The name of a local office with the place that the text names it with: ``the DA’s Office``."""
        return self._offices.whole_name(name)

    def office_of_prosecutors(self) -> str | None:
        """The only office of a public prosecutor that the text names, of ``prosecutors`` without one; None where there are others."""
        return None if _OTHER_PROSECUTORS.search(self._people.text) else self._offices.of_lawyers()

    def _seat(self, entity: Entity, role: str | None) -> str | None:
        """The state that a member of a parliament sits for, or the party in brackets: ``Jane Ash (R-Utah)``, ``(Con, Elm North)``."""
        ends = [mention.end for mention in entity.mentions[:_MENTIONS]]
        return seat_behind(self._people.text, ends) or letters_in_brackets(
            self._people.text, ends, role or ""
        )

    def is_of_state(self, entity: Entity, state: str) -> bool | None:
        """Whether somebody is of a state by office, seat or affiliation; None where no state is told."""
        if (words := self.words(entity)).issuperset(state.split(" ")) or states()[state] in words:
            return True
        return False if state_in(words) or not words.isdisjoint(states().values()) else None

    def may_be_member(self, entity: Entity, party: str) -> bool:
        """Whether somebody may be called by a party: holds or seeks an office, or is called so and not of another one."""
        parties = words_of("party_members")
        last = [role.lower().split()[-1].strip(".,") for role in self.stated_for(entity)]
        called = [((titles().get(word) or ("", ""))[1] or word).split()[-1] for word in last]  # Sen.
        in_office = any(word in words_of("public_offices") | words_of("public_standings") for word in called)
        others = (self.words(entity) & parties) - {party}
        return (in_office or party in called) and (party in self.words(entity) or not others)

    def words(self, entity: Entity) -> frozenset[str]:
        """All words by which the article calls this person something, in lower case; offices in full."""
        known = self._words.get(entity)
        if known is None:
            words: set[str] = set()
            for role, body in self._all(entity):
                for word in f"{role or ''} {without_head(body or '')}".lower().split():
                    low = word.strip(".,").removesuffix("'s").removesuffix("’s")
                    words.add(low)
                    if low in titles() and titles()[low][1]:
                        words.update((titles()[low][1] or "").split())
            for mention in entity.mentions[:_MENTIONS]:
                words |= party_words(self._people.text, mention.end)
            known = self._words[entity] = frozenset(words)
        return known
