"""What an article says about a person beside the name: ``spokesman``, ``a doctor with the clinic``."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ..caching import remembered
from ..tokens.tagger import word_class
from .affiliations import Offices, body_of_its, body_with_and, of_nation
from .entities import People
from .entity import Entity, Mention
from .first_names import is_first_name
from .name_words import titles, words_of
from .names import names_in
from .noun_phrases import determiners, ends_head, is_attribute, is_body, is_role, singular
from .role_phrases import role_and_affiliation

_AFTER = re.compile(
    r"(?:\s\([^()\n]{1,30}\))?(?:,\s\d{1,3})?(?:,\s|\s[-–—]\s|—)(?:who\s(?:is|was|serves\sas|served\sas|works\sas|worked\sas)\s)?"
    r"(?P<words>(?:(?!\s[-–]\s)[^,.;:()“”\"\n—]|(?<=\d)[.,](?=\d)|(?<=\b[A-Z])\.|(?<=\bSt)\.|(?<=\bMt)\.){2,110})"
)
_SERVED = re.compile(r"\bwho\s(?:has\s|had\s)?(?:serves|served|works|worked)\sas\s(?P<words>.+)")
_LEADS = re.compile(
    r",\swho\s(?:speaks\sfor|speaks\son\sbehalf\sof|leads|led|heads|headed|runs|ran|directs|directed|chairs|chaired|founded|co-founded|owns|represents)\s"
    r"(?:the\s)?(?P<words>[^,.;:()“”\"\n—]{2,80})"
)
_BODY_BEHIND = re.compile(r",\s(?P<words>[A-Z][^,.;:()“”\"\n—]{2,80})[,.;\n]")
_AT_BODY = re.compile(
    r"\s(?:at|from)\s(?:the\s)?(?P<words>[A-Z][\w&.-]{1,40}(?:\s[A-Z][\w&-]{1,40}){0,4})(?=[,;\n]|\.(?:\s|$)|\s(?:said|says|told)\b)"
)
_FROM_BODY = re.compile(r",\s(?:from|of|with|at)\s(?:the\s)?(?P<words>[A-Z][^,.;:()“”\"\n—]{2,80})[,.;\n]")
_PARTY = re.compile(r"(?:,\s|\s\()([RDI])(?:-([A-Z][\w. ]{1,20}))?[,).]")  # Jane Ash (R-Utah)
_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
_LAST_STOP = re.compile(r".*(?:[,;:“”\"\n(—]|[a-z\d)][.!?]?['’][.!?]? (?=[A-Z])|[a-z\d)][.!?] )", re.DOTALL)
_INNER = {"of", "to", "for", "in", "at"}
_NO_ROLE = ("who", "which", "said ", "says ", "told ", "added ")
_PAST_VERBS = "EF"  # classes of tokens/word_classes.py
_PARTIES_TO_A_CASE = ("defendant", "suspect", "victim")
_MENTIONS = 12
_LEAD = 120  # characters before a name
_FAR = 20_000
_POSSESSIVE = ("'s", "’s")
_MARKUP = "<>/*_#"


@cache
def _openers() -> frozenset[str]:
    """Determiners before somebody's office: articles, and possessives of the third person."""
    return determiners("article") | determiners("third")


@cache
def _stops() -> frozenset[str]:
    """Words at which the office before a name begins."""
    return _openers() | words_of("role_stops") | words_of("inner_prepositions")


def _after(text: str, mention: Mention) -> tuple[str | None, str | None] | None:
    if text.startswith((" from ", " at "), mention.end) and mention.name.kind == "person":
        body = _employer(text, mention.end, ("organization",))  # Jane Ash from the Elm Institute said
        return (None, body) if body else None
    match = (
        _AFTER.match(text, mention.end)
        if text.startswith((",", " (", " -", " –", " —", "—"), mention.end)
        else None
    )
    if match is None:
        return None
    listed = (
        text.startswith(" (", match.end()) and match["words"][0].isupper()
    )  # Jane Ash, Mayor (of Elmton) Tom Lund
    found = None if listed or match["words"].startswith(_NO_ROLE) else _of_one(match["words"])
    if found:
        return found if found[1] else (found[0], _next_body(text, match.end()))
    if not text.startswith(",", mention.end):
        return None
    match = _LEADS.match(text, mention.end)
    words = match["words"].strip() if match else ""
    named = names_in(words)
    if (named and named[0][0] == 0) or (words and is_body(words.rsplit(" ", 1)[-1])):
        return None, words
    match = _FROM_BODY.match(text, mention.end)
    named = names_in(match["words"]) if match else ()
    # Jane Ash, from digital firm Netlux Limited: the last name of the phrase, the others only tell of it
    return (None, named[-1][2].full) if named and named[-1][2].kind == "organization" else None


def _of_one(words: str) -> tuple[str, str | None] | None:
    """The role that words give to one person; None where they tell of an act or of several: ``pushed legislators to``."""
    served = _SERVED.search(words)
    found = (role_and_affiliation(served["words"]) if served else None) or role_and_affiliation(words)
    if found is None:
        return None
    first, _, behind = found[0].partition(" ")
    last = _head(found[0])
    acts = behind and words.startswith(first) and first.islower() and word_class(first) in _PAST_VERBS
    if singular(last) != last or (acts and first not in words_of("adjectives_of_people")):
        return None
    return found


def _head(role: str) -> str:
    """The noun of a role in lower case: ``director`` of ``director of sales``."""
    words = role.lower().split()
    end = next((i for i, word in enumerate(words) if i and ends_head(word)), len(words))
    return words[end - 1].strip(".,")


def _employer(text: str, end: int, kinds: tuple[str, ...] = ("organization", "unknown")) -> str | None:
    """The body behind a name that has its role before it: ``analyst Jane Ash at Nordbank.``"""
    match = _AT_BODY.match(text, end)
    words = match["words"].rstrip(".") if match else ""
    named = names_in(words)
    whole = len(named) == 1 and named[0][:2] == (0, len(words))
    return named[0][2].full if whole and named[0][2].kind in kinds else None


def _next_body(text: str, end: int) -> str | None:
    """The body behind a role and a comma: ``Jane Ash, chief executive, National Lock Authority``."""
    match = _BODY_BEHIND.match(text, end)
    words = match["words"] if match else ""
    names = names_in(words)
    return (
        words
        if len(names) == 1 and names[0][:2] == (0, len(words)) and names[0][2].kind == "organization"
        else None
    )


def _before(text: str, mention: Mention) -> tuple[str, str | None] | None:
    """``the group's director, Jane Ash,`` and, without comma, ``US State Department spokesman Jane Ash``."""
    start = mention.start - mention.name.lead  # the minister, Sir Tom Ash
    start -= len("named ") if text.endswith(" named ", 0, start) else 0
    if text.startswith(", ", start - 2):
        lead = text[max(0, start - 120) : start - 2]
        words = _from_determiner(lead[_last_mark(lead) :].split())
        said_of = words and (words[0].lower() in _openers() or _is_owner(words))
        if not said_of or (mention.name.role and words[0].lower() in ("a", "an")):
            return None  # an apology to a reporter, Mayor Tom Ash
        return role_and_affiliation(" ".join(words))
    if text.startswith(") ", start - 2):
        return _before_bracket(text, text.rfind(" (", max(0, start - 42), start))
    if not text.startswith(" ", start - 1):
        return None
    last = text[text.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1]
    if not last.islower() or not is_role(last) or last.endswith("ed"):  # Finch accused Ash
        return None
    if last in _PARTIES_TO_A_CASE:  # the jury on Thursday found defendant Tom Ash guilty
        return last, None
    lead = text[max(0, start - _LEAD) : start]
    opening = _last_mark(lead)
    words = [word.lstrip(_MARKUP) for word in lead[opening:].split()]
    if not words:
        return None
    before = lead[:opening].rstrip(" ")
    if (before[-1:] in tuple('.!?\n”"') if before else start <= _LEAD) and _opens(text, words):
        words[0] = words[0].lower()
    first = len(words) - 1
    while first > 0 and len(words) - first < 8:
        if words[first - 1].lower() in _stops() or ends_head(words[first - 1]):
            # Netlux chairman and chief executive Jane Ash
            joins = words[first - 1] == "and" and first > 1 and is_role(words[first - 2].lower())
            if not joins:
                break
        elif words[first][0].isupper() and words[first - 1].islower() and words[first - 1] != "former":
            break  # she thanked NWB chief Jane Ash
        first -= 1
    return role_and_affiliation(" ".join(words[first:]))


def _is_owner(words: list[str]) -> bool:
    """Whether a phrase begins with a possessor: ``Elm County's state attorney``."""
    owner = next((i for i, word in enumerate(words[:4]) if word.endswith(_POSSESSIVE)), None)
    return owner is not None and all(word[0].isupper() for word in words[:owner])


def _from_determiner(words: list[str]) -> list[str]:
    """The noun phrase at the end: ``sacked his interior minister``, but not ``an aide to the mayor``."""
    near = range(len(words) - 1, max(0, len(words) - 8), -1)
    at = next((i for i in near if words[i].lower() in _openers()), 0)
    inside = at and words[at - 1] in _INNER
    if inside and words[at].lower() not in ("a", "an"):  # an aide to the mayor, but: he turned to the farmer
        inside = at > 1 and is_role(singular(words[at - 2].lower()))
    return words[at:] if at and not inside else words


def _opens(text: str, words: list[str]) -> bool:
    """Whether a word has a capital only because its sentence begins: ``Talk show host Jane Ash``."""
    word, low = words[0], words[0].lower()
    if len(words) > 1 and words[1][0].isupper():
        return False  # White House spokesman
    if f" {low} " in text[:_FAR]:
        return True
    if (
        len(words) > 1
        and low not in words_of("role_modifiers")
        and not words_of("leading_roles").isdisjoint(words)
    ):
        return False  # Netlux chairman
    return (
        not is_attribute(low)
        and not word.isupper()
        and not word.endswith(_POSSESSIVE)
        and _inside_sentence(word).search(text, 0, _FAR) is None
    )


@remembered(4096)
def _inside_sentence(word: str) -> re.Pattern[str]:
    """A word behind small letters or a comma."""
    return re.compile(rf"[a-z,] {re.escape(word)}\b")


def _before_bracket(text: str, bracket: int) -> tuple[str, str | None] | None:
    """``Deputy Commissioner (Urban) Jane Ash``: an office with its part in brackets."""
    lead = text[max(0, bracket - 60) : bracket] if bracket > 0 else ""
    found = names_in(lead)[-1:] if lead else ()
    if found and found[0][2].kind == "title" and found[0][1] == len(lead):
        return found[0][2].full, None
    return None


def _last_mark(lead: str) -> int:
    """Where the part of a sentence begins that ends with ``lead``."""
    last = _LAST_STOP.match(lead)
    return last.end() if last else 0


def is_job(role: str) -> bool:
    """Whether a role is an office, a trade or a relation, not only an honorific (``Dr.``) or a noun for anybody (``man``)."""
    words = role.lower().split(" ")
    return singular(words[-1].strip(".,")) not in words_of("nouns_of_no_job") and not all(
        word.rstrip(".") in words_of("honorifics") for word in words
    )


def _is_relation(role: str) -> bool:
    """Whether a role is only what somebody is to another person: ``wife``; of a person with a name it is no role."""
    return role.lower().split(" ")[-1].strip(".,") in words_of("relations")


def only_addresses(role: str) -> bool:
    """Whether a role is only how somebody is addressed: ``Dr.``, ``Rev. Dr.``."""
    return all(word.lower().rstrip(".") in words_of("forms_of_address") for word in role.split(" "))


def _of_place(role: str) -> str | None:
    """The body or place that a title ends with: ``First Minister of Scotland``; not ``Secretary of State``."""
    _, _, sent = role.partition(" to ")
    if sent:  # Envoy to the Council of the Straits
        return sent.removeprefix("the ")
    office, of, body = role.rpartition(" of ")
    body = body.removeprefix("the ")
    if (
        not of
        or not body
        or body.split(" ")[0].lower() in words_of("role_modifiers") | words_of("fields_of_office")
    ):
        return None
    return None if office.split(" ")[-1].lower() in words_of("roles_of_subjects") else body


def _rank(role: str) -> int:
    """How much a role tells of what somebody is: an office most, then one that is over, then a standing."""
    words = [word.strip(".,") for word in role.lower().split()]
    if words[-1] in words_of("public_standings") or words[-1] == "member":
        return 2
    return int(words[0] in ("former", "ex"))


class Roles:
    """Roles of the people of one article, looked up when they are asked for."""

    def __init__(self, people: People) -> None:
        self._people = people
        #: Which body a noun at a position means (``the charity``); by coreference, a later stage.
        self.body_meant: Callable[[str, int], Entity | None] = lambda noun, position: None
        self._offices = Offices(people.text)
        self._words: dict[Entity, frozenset[str]] = {}
        self._found: dict[Entity, list[tuple[str | None, str | None]]] = {}
        self._told: dict[Entity, list[tuple[str | None, str | None]]] = {}

    def stated(self, mention: Mention) -> tuple[str | None, str | None] | None:
        """The role and affiliation that stand right before or behind a name, if any do."""
        text = self._people.text
        before = _before(text, mention)
        if before and before[1] is None:
            before = before[0], body_of_its(self._people, mention) or _employer(text, mention.end)
        return before or _after(text, mention) or self._owner(mention)

    def _owner(self, mention: Mention) -> tuple[None, str] | None:
        """The body that somebody with a full name is of: ``NWB's Jane Ash``."""
        start = mention.start - mention.name.lead
        if mention.name.kind != "person" or not self._people.text.endswith(("'s ", "’s "), 0, start):
            return None
        at = self._people.before(start)
        before = self._people.mentions[at - 1] if at else None
        if before is None or before.end != start - 3 or before.entity is None:
            return None
        owner = before.entity
        body = owner.kind in ("organization", "place") or (owner.kind == "unknown" and len(owner.words) == 1)
        return (None, owner.name) if body and not is_first_name(owner.words[0]) else None

    def _all(self, entity: Entity) -> list[tuple[str | None, str | None]]:
        known = self._found.get(entity)
        if known is not None:
            return known
        found: list[tuple[str | None, str | None]] = []
        for mention in entity.mentions[:_MENTIONS]:
            stated = self.stated(mention)
            if stated:
                role, body = stated
                found.append((role, body and self.body_at(body, mention.start)))
        found += [
            (None, m.name.affiliation) for m in entity.mentions if m.name.affiliation and not m.name.role
        ]
        named = [
            body_with_and(self._people, m) or (m.name.role, m.name.affiliation or _of_place(m.name.role))
            for m in entity.mentions
            if m.name.role and m.name.kind != "title"
        ]
        found += dict.fromkeys(named)
        found += self._told.get(entity, ())
        self._found[entity] = found
        return found

    def stated_for(self, entity: Entity) -> list[str]:
        """All roles that the article states for a person, in its words: ``["District Attorney"]``."""
        return [role for role, _ in self._all(entity) if role]

    def learn(self, entity: Entity, role: str, affiliation: str | None) -> None:
        """Take in what a description says of whom it means: ``the legal assistant``."""
        told = self._told.setdefault(entity, [])
        if (role, affiliation) not in told:
            told.append((role, affiliation))
            if entity in self._found:
                self._found[entity].append((role, affiliation))

    def of(self, entity: Entity) -> tuple[str | None, str | None]:
        """The role that the article states for a person, and its affiliation.

        An office with a body comes before one without, and any office before a form of address (``Dr.``).
        """
        found = self._all(entity)
        jobs = [f for f in found if f[0] and is_job(f[0]) and not _is_relation(f[0])]
        offices = [f for f in jobs if not only_addresses(f[0] or "")] or jobs
        offices.sort(key=lambda f: (_rank(f[0] or ""), f[1] is None))
        role, affiliation = offices[0] if offices else (None, None)
        if affiliation is None:
            bodies = [f[1] for f in found if f[1]]
            affiliation = (
                max(bodies, key=len) if bodies and not role else next(iter(bodies), entity.affiliation)
            )
        affiliation = affiliation or self._seat(entity)
        if role and affiliation is None:
            affiliation = self._offices.body(role, entity.words[-1])
        return role, affiliation and of_nation(role or "", affiliation)

    def body_at(self, words: str, position: int) -> str:
        """A body in full: of ``charity``, at a position, the name of the one that was spoken of."""
        noun = words.removeprefix("the ")
        if not words.islower() or not (is_body(noun) or noun in words_of("territories")):
            return words
        meant = self.body_meant(noun, position)
        return (
            meant.name if meant is not None and meant.kind in ("organization", "place", "unknown") else words
        )

    def _seat(self, entity: Entity) -> str | None:
        """The state that a member of a parliament sits for: ``Jane Ash (R-Utah)``."""
        text = self._people.text
        parties = (_PARTY.match(text, m.end, m.end + 30) for m in entity.mentions[:_MENTIONS])
        return next((party[2] for party in parties if party and party[2]), None)

    def words(self, entity: Entity) -> frozenset[str]:
        """All words by which the article calls this person something, in lower case; offices in full."""
        known = self._words.get(entity)
        if known is None:
            words: set[str] = set()
            for pair in self._all(entity):
                for word in " ".join(filter(None, pair)).lower().split():
                    low = word.strip(".,").removesuffix("'s").removesuffix("’s")
                    words.add(low)
                    if low in titles() and titles()[low][1]:
                        words.update((titles()[low][1] or "").split())
            for mention in entity.mentions[:_MENTIONS]:
                text, end = self._people.text, mention.end
                party = _PARTY.match(text, end, end + 30) if text.startswith((" (", ", "), end) else None
                if party:
                    words |= {_PARTIES[party[1]], *(party[2] or "").lower().replace(".", "").split()}
            known = self._words[entity] = frozenset(words)
        return known
