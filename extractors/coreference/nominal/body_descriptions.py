"""Which body that was named before a description means: ``the paper``, ``the department``, ``the group``."""

from __future__ import annotations

from collections.abc import Iterator

from ...entities.entities import People
from ...entities.entity import Entity, Mention
from ...entities.first_names import is_first_name
from ...entities.name_words import is_outlet, words_of
from ...entities.noun_phrases import Description, describe, is_attribute, is_role, singular
from ...entities.phrases.bodies import acts_on_another, is_told_body, is_used_of_another
from ...entities.phrases.words_of_roles import places
from ...lazy_patterns import later_re
from ...lexicon import pairs, word_list
from ..pronouns.body_candidates import is_product, is_town, may_speak
from ..pronouns.pronouns import Salience
from .bodies_of_places import is_large, is_named_of_other_kind, may_be_union

_SAID_TO_BE = later_re(r"(?:,\s(?:an?|the)|\sis\san?)\s([^,.;:\n]{2,80})")
#: a 2011 paper by, a paper published in
_PAPER = later_re(
    r"\b(?:[Aa]n?|[Oo]ne)\s(?:[\w-]{1,20}\s){0,3}papers?\s(?:by|in|from|published|written|led|co-written|co-authored)\b"
)
_ANY_BODY = ("group", "organisation", "organization", "agency", "body")
_IN = (" in ", " near ", "In ", " at ")
_LARGE = ("country", "nation", "state", "kingdom")
_FORCES = ("police", "constabulary")
#: What a body may be called whose name has the other word: the panel, of a Fisheries Committee; the bank, of Banca Elma.
_SPELT: dict[str, tuple[str, ...]] = {
    "center": ("centre",),
    "centre": ("center",),
    "panel": ("committee",),
    "authority": ("council",),
    "bank": ("banca", "banco", "banque"),
}
#: his former club Elm Rovers, whom "the club" does not mean
_OTHER = (" former", " rival", " rivals", " previous", " old")
_KIND = later_re(r"\s(?:[a-z-]{2,20}\s){1,2}")
_PRINTED = ("paper", "newspaper", "magazine", "tabloid", "daily")
_TEAMS = ("team", "club")
_SUPERVISING = ("regulator", "watchdog")
_FAR = 120  # mentions
_NEAR = 6
_CLOSE = 14
_NEAR_BY = -1.7  # a subject two sentences before, an object one
_BY = (" by ", " by the ")
_LONGEST_NOUN = 16  # characters


def is_study(description: Description, text: str, position: int) -> bool:
    """Whether a noun for an outlet is that of a document here: ``the 2009 paper``, ``the paper`` behind ``a paper by two engineers``."""
    if description.kind == "document" and any(word.isdigit() for word in description.others):
        return True
    return description.head == "paper" and _PAPER.search(text, 0, position) is not None


def _is_party(entity: Entity) -> bool:
    """Whether a name is one of a party: ``Green Party``, ``Labour``, ``Republicans``."""
    if "party" in entity.words:
        return True
    name = entity.name.lower()
    return name in words_of("party_labels") or singular(name) in words_of("party_members") | words_of(
        "party_labels"
    )


def _is_origin(word: str) -> bool:
    """Whether a word in lower case tells whence a body is: ``portuguese``, ``elmton-based``."""
    return word.endswith("-based") or word.title() in pairs("nationalities") or word in ("us", "uk")


def is_of_office(body: Entity, owner: str, holder: Entity | None) -> bool:
    """Whether ``the coroner's office`` may be a body: one of that office or of who holds it, and not the mayor's."""
    office = owner.lower().replace("’", "'").removesuffix("'s").rsplit(" ", 1)[-1]
    name = body.name.lower()
    return not is_role(office) or office in name or (holder is not None and holder.words[-1] in name)


#: Nouns for any firm: an airline is a company, and a company no airline.
_ANY_FIRM = ("company", "firm", "business", "corporation")


class Bodies:
    """The bodies named in one article, looked up by the nouns that they are called by."""

    def __init__(self, people: People, salience: Salience) -> None:
        self._people, self._salience = people, salience

    def _named_before(self, position: int) -> Iterator[tuple[Mention, Entity]]:
        """What is named shortly before a position outside quotations, the nearest first."""
        at = self._people.before(position)
        for mention in reversed(self._people.mentions[max(0, at - _FAR) : at]):
            if mention.entity is not None and not mention.quoted:
                yield mention, mention.entity

    def outlet(self, head: str, position: int) -> Entity | None:
        """``the paper``: the outlet named last, called so or by its name (``the Elmton Argus``), or a body that spoke."""
        for mention, entity in self._named_before(position):
            if entity.kind not in ("organization", "unknown"):
                continue
            if head in _PRINTED and entity.name in word_list("news_agencies"):
                continue
            if self._is_called(mention, head) or f"{head}s" in entity.words or is_outlet(entity.name):
                return entity
        return self._salience.spoken_body(position, words_of("public_bodies") | {"fund", "organisation"})

    def named(self, head: str, position: int) -> Entity | None:
        """``the department``: the body named last that is called so, by its name or by what is said of it."""
        if head == "corporation":  # the BBC, a corporation by its initials
            of_initials = (e for _, e in self._named_before(position) if e.name.upper() == "BBC")
            if (found := next(of_initials, None)) is not None:
                return found
        place, general = head in words_of("territories"), head in words_of("generic_bodies")
        for mention, entity in self._named_before(position):
            if self._is_place(entity, head) if place else self._is_called(mention, head):
                other = self._rather_about(mention, position) if general else None
                if other is not None and is_named_of_other_kind(other, head):
                    return entity  # The Elm Trust sued the Oak Foundation. The foundation
                of_trade = head in words_of("words_for_firms") and head not in _ANY_FIRM
                if other and of_trade and entity.words[-1] == head and head not in other.words:
                    return entity  # Analysts at Elm Bank said Netlux would. The bank
                return other or entity
        return None

    def _is_place(self, entity: Entity, head: str) -> bool:
        """Whether a name is a place's, or told as one: ``Elmton, Ohio, is poor``; Ohio is no ``town``."""
        if head in ("town", "city") and is_large(entity.name) and head not in entity.words:
            return False
        return entity.kind == "place" or is_town(self._people.text, entity)

    def _nearest(self, head: str, position: int) -> Entity | None:
        """``the Norland club``, ``the Elmton-based firm``: the body named last, be it an object: told whence it is as it is a new one."""
        here = self._salience.sentence(position)
        for mention, entity in self._named_before(position):
            if here - self._salience.sentence(mention.start) > 1:
                return None
            firm = head not in words_of("words_for_firms") or self._may_be_firm(entity)
            body = entity.kind in ("organization", "unknown") and self._salience.may_be_body(entity)
            if body and firm and may_speak(self._people.text, mention, entity):
                return entity
        return None

    def spoken_of(
        self, head: str, position: int, *, outlets: bool = True, others: frozenset[str] = frozenset()
    ) -> Entity | None:
        """The body spoken of last, where the noun may stand for one of its kind: ``the firm`` for Netlux, not for a ministry.

        ``The army`` is no body that is not called so: who denies a report is not who made it. ``The group`` is one that
        did something, not the place of ``They met at Elmton University``. ``outlets``: an outlet may be the company.
        """
        if head == "party":
            return self._party(position)
        if head in words_of("own_bodies"):
            return None
        if head in _SUPERVISING:
            near = (m.entity for m in self._near(position))
            return next((body for body in near if body is not None and self._may_supervise(body)), None)
        if any(map(_is_origin, others)):
            return self._nearest(head, position)
        firm = head in words_of("words_for_firms")
        found = self._salience.body(position, named=True, active=not firm, least=_NEAR_BY)
        if found is None:
            about = self._salience.topic_body() if firm else None
            found = about or self._salience.body(position, named=True, active=not firm)
        # The opposition walked out. The transport union
        other = found is not None and not found.mentions and found.words[-1] != head and head not in _ANY_BODY
        if found is not None and is_named_of_other_kind(found, head):
            return None
        if found is not None and head in _TEAMS and not words_of("public_bodies").isdisjoint(found.words):
            return None  # the team is no college
        if found is not None and head == "union" and not may_be_union(found):
            return None  # Netlux will close. The steelworkers' union
        if found is not None and head == "bank" and "organisation" in found.words:
            return None
        if found is None or not (firm or (head == "group" and is_outlet(found.name))):
            return None if other else found
        may_be = not other and self._may_be_firm(found)
        if may_be and (outlets or not is_outlet(found.name)):
            return found
        near = (m.entity for m in self._near(position))
        # The Echo reported that Netlux was sold. The company said
        firms = (
            body
            for body in near
            if body is not None
            and self._may_be_firm(body)
            and not is_outlet(body.name)
            and body.name not in pairs("nationalities")
        )
        return next(firms, found if may_be else None)

    def acting_before(self, position: int) -> Entity | None:
        """The only body that a sentence up to a position, or the one before, is about: ``Netlux denied it. [A spokesman] said``."""
        here, at = self._salience.sentence(position), self._people.before(position)
        found: dict[int, set[Entity]] = {}
        names: set[int] = set()
        for mention in reversed(self._people.mentions[max(0, at - _CLOSE) : at]):
            if mention.entity is None or mention.quoted:
                continue
            acts = self._salience.is_subject(mention) or self._people.text.endswith(_BY, 0, mention.start)
            names.add(mention.sentence)
            acts = acts and not acts_on_another(self._people.text, mention)
            if acts and self._salience.may_be_body(mention.entity):
                found.setdefault(here - mention.sentence, set()).add(mention.entity)
        far = 1 if here - 1 in names else 2
        acting = next((found[n] for n in range(far + 1) if n in found), set())
        body = acting.pop() if len(acting) == 1 else None
        place = body is not None and (body.kind == "place" or body.name in places())
        return None if body is None or (place and body.name not in word_list("known_bodies")) else body

    def owner(self, position: int) -> Entity | None:
        """The body or country that "its" at a position means, where a sentence is about it: ``Netlux was late. [Its] managers said``."""
        body, at = self._salience.body(position), self._people.before(position)
        near = reversed(self._people.mentions[max(0, at - _CLOSE) : at])
        last = next((m for m in near if m.entity is body), None)
        return body if last is not None and self._salience.is_subject(last) else None

    def _near(self, position: int) -> Iterator[Mention]:
        """The names closely before a position outside quotations, the nearest first."""
        at = self._people.before(position)
        return (m for m in reversed(self._people.mentions[max(0, at - _NEAR) : at]) if not m.quoted)

    def _may_supervise(self, entity: Entity) -> bool:
        """Whether a body may be a regulator by its name: ``the NWB``, ``Ferry Authority``; not ``Netlux``, ``NWB``, ``Treasury``, ``Elm Council``."""
        if entity.kind not in ("organization", "unknown") or is_outlet(entity.name):
            return False
        short = entity.name.isupper() and any(
            self._people.text.endswith((" the ", "The "), 0, m.start) for m in entity.mentions
        )
        of_place = entity.words[-1] == "council" and (
            len(entity.words) < 3 or entity.words[-2] in words_of("territories")
        )
        return short or not (of_place or words_of("supervising_bodies").isdisjoint(entity.words))

    def _may_be_firm(self, entity: Entity) -> bool:
        """Whether a body may be a firm by its name: ``Netlux``, not ``Environment Agency``, nor somebody."""
        told = entity.kind == "unknown" and is_told_body(self._people.text, entity)
        firm = entity.kind == "organization" or (
            entity.kind == "unknown"
            and (told or not (self._salience.likely_person(entity) or is_first_name(entity.name)))
            and not is_product(self._people.text, entity)
        )
        return firm and words_of("public_bodies").isdisjoint(entity.words)

    def meant(self, head: str, position: int) -> Entity | None:
        """Which named body somebody is of by ``the firm``: the only one that is called so, else the one that is spoken of."""
        if head in words_of("territories"):
            return self._territory(head, position)
        if head == "party":
            return self._party(position)
        at = self._people.before(position)
        called = {
            mention.entity
            for mention in self._people.mentions[max(0, at - _FAR) : at]
            if mention.entity is not None and not mention.quoted and self._is_called(mention, head)
        }
        if len(called) > 1:
            return None
        if called:
            body = called.pop()
            return None if is_used_of_another(self._people.text, self._people.mentions, body, head) else body
        if head in words_of("own_bodies"):
            return None
        if head in words_of("outlet_nouns"):
            found = self.outlet(head, position)
            return found if found is not None and is_outlet(found.name) else None
        about = self._salience.body(position, named=True)
        if about is not None and self._may_be(about, head) and not self._is_where(about):
            return about
        near = (m.entity for m in reversed(self._people.mentions[max(0, at - _NEAR) : at]) if not m.quoted)
        found = next(
            (e for e in near if e is not None and self._may_be(e, head) and not self._is_where(e)), None
        )
        return found or self._only(head, at)

    def _party(self, position: int) -> Entity | None:
        """``the party``: the party named last, by its name or by what its members are called; no other body is one."""
        for _, entity in self._named_before(position):
            if entity.kind != "person" and _is_party(entity):
                return entity
        return None

    def _is_where(self, entity: Entity) -> bool:
        """Whether a name of unknown kind is first told as a place: ``a firm in [Marford]``."""
        first = entity.mentions[0] if entity.mentions else None
        return (
            first is not None and entity.kind == "unknown" and self._people.text.endswith(_IN, 0, first.start)
        )

    def _territory(self, head: str, position: int) -> Entity | None:
        """The place named last that may be one: of ``the city`` no country, of ``the county`` only one that is called so."""
        for _, entity in self._named_before(position):
            if entity.kind != "place":
                continue
            if head in entity.words or (
                head not in ("county", "province") and is_large(entity.name) == (head in _LARGE)
            ):
                return entity
        return None

    def _only(self, head: str, before: int) -> Entity | None:
        """The body of an article that names a single one before a description: ``the group`` far below its name."""
        bodies = {
            m.entity
            for m in self._people.mentions[max(0, before - _FAR) : before]
            if m.entity is not None and m.entity.kind == "organization" and not m.quoted
        }
        told = [e for e in bodies if not is_outlet(e.name)]
        return told[0] if len(told) == 1 and self._may_be(told[0], head) else None

    def _may_be(self, entity: Entity, head: str) -> bool:
        """Whether a body may be called by a noun that its name has not: Netlux a ``charity``, the Elm Council only a ``group``."""
        if entity.kind not in ("organization", "unknown") or self._is_outlet(entity):
            return False  # a board, seen by the Courier; the diocese
        told = entity.kind == "organization" or is_told_body(self._people.text, entity)
        if not told and (is_attribute(entity.words[-1]) or not self._may_be_firm(entity)):
            return False  # the Islamist group
        words = words_of("public_bodies").intersection(entity.words) - {head}
        return not words or head in _ANY_BODY

    def _is_outlet(self, entity: Entity) -> bool:
        """Whether a body is an outlet by its name, by the noun before it, or as it was only told: ``the daily Gazeta Elmton``, ``told NTN``."""
        first = entity.mentions[0].start if entity.mentions else 0
        before = self._people.text[max(0, first - _LONGEST_NOUN) : first].split()
        told = bool(entity.mentions) and all(
            self._people.text.endswith((" told ", " told the "), 0, m.start) for m in entity.mentions
        )
        return (
            told or is_outlet(entity.name) or bool(before and before[-1].lower() in words_of("outlet_nouns"))
        )

    def _is_called(self, mention: Mention, head: str) -> bool:
        """Whether a body is one by its name or by what is said of it: ``Brightwater, a charity,``, ``oil firm Brightwater``."""
        words = mention.entity.words if mention.entity is not None and mention.entity.kind != "person" else ()
        if mention.entity is not None and {head, *_SPELT.get(head, ())} & {*words}:
            if head == "government" and words[-1] != head:
                return False  # the Local Government Association
            return len(mention.entity.words) > 1 or not mention.entity.name.isupper()  # a super PAC
        if mention.name.kind == "person":
            return False
        if head == "force" and mention.entity is not None and mention.entity.words[-1] in _FORCES:
            return len(mention.entity.words) > 1
        text = self._people.text
        if text.endswith(f" {head} ", 0, mention.start):
            return not text.endswith(_OTHER, 0, mention.start - len(head) - 2)
        said = _SAID_TO_BE.match(text, mention.end, mention.end + 90)
        described = describe(said[1]) if said else None
        return described is not None and described.head == head

    def rather_named(self, found: Entity, head: str, position: int) -> Entity:
        """A body named again behind one that was only introduced: ``Netlux bought a rival company. Netlux rose. The company``."""
        if head not in words_of("generic_bodies"):
            return found
        introduced = self._people.text.rfind(found.name, 0, position)
        about = self.spoken_of(head, position)
        again = about is not None and any(
            introduced < m.start < position
            and not m.quoted
            and (self._salience.is_subject(m) or m.role == "possessor")
            for m in about.mentions
        )
        again = again or (about is not None and self._salience.is_in_headline(about))
        return about if about is not None and again and introduced >= 0 else found

    def _rather_about(self, mention: Mention, position: int) -> Entity | None:
        """Which other body the sentence is about where one that is called so is named only beside it."""
        if self._salience.is_subject(mention):
            return self._opening_paragraph(mention, position)
        about = self._salience.body(position, named=True)
        return (
            about
            if any(
                m.sentence == mention.sentence and self._salience.is_subject(m)
                for m in (about.mentions if about else ())
            )
            else None
        )

    def _opening_paragraph(self, mention: Mention, position: int) -> Entity | None:
        """The firm that alone opens the paragraph of a position, where another was called so in an earlier one.

        ``Power firm NorGrid is late. / Rail operator Norrail has no trains. The firm``: Norrail.
        """
        start = self._people.text.rfind("\n", 0, position) + 1
        first, at = self._people.before(start), self._people.before(position)
        near = [m for m in self._people.mentions[first:at] if m.entity is not None and not m.quoted]
        if len(near) == 2 and _KIND.fullmatch(self._people.text, near[0].end, near[1].start):
            near = near[1:]  # [Rail] operator Norrail
        if mention.start >= start or len(near) != 1 or not self._salience.is_subject(near[0]):
            return None
        entity = near[0].entity
        if (
            entity is None
            or entity is mention.entity
            or self._people.text.endswith(_OTHER, 0, near[0].start - 1)
        ):
            return None
        return entity if self._may_be_firm(entity) and self._salience.may_be_body(entity) else None
