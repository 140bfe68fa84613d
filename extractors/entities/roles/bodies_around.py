"""Whose office somebody has beside whose name no body stands, by the sentences around: ``Netlux fell. Chief executive Jane Ash said``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cached_property

from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.list_patterns import later_with_lists
from ...tokens.sentence_openings import sentence_start
from ..entities import People
from ..entity import Entity, Mention
from ..name_words import is_coined, is_outlet, words_of
from ..names.names import names_in
from ..noun_phrases import is_body, is_role, singular
from ..phrases.bodies import acts_on_another, is_told_body
from ..phrases.committees import committee_in
from .kinds_of_roles import is_past
from .one_role import head_of
from .other_bodies import is_office_elsewhere, tells_of_another

#: Offices of universities, which no fund or firm beside them has.
_OF_COLLEGES = ("dean", "provost", "chancellor", "vice-chancellor")
_COLLEGES = ("university", "college", "school", "institute", "academy")
#: A role and an affiliation.
Stated = tuple["str | None", "str | None"]
#: the [joint] assistant boss
_JOINT = later_re(r"^(?:joint|acting|interim)\s")
#: What has a director too.
_WORKS = later_re(
    r"\b(?:[Ff]ilms?|[Mm]ovies?|[Pp]lays?|[Mm]usicals?|[Oo]pera|[Tt]heatre|[Dd]ocumentar|[Aa]lbum|[Vv]ideo|[Dd]rama|[Ss]ymphony|[Bb]allet|[Cc]inema)"
)
_OF_WORKS = later_re(r"(?:film\s|movie\s|stage\s|theatre\s|co-)?(?:director|star|actor|actress)")
_BESIDE = 80  # characters
_SENTENCES = 4  # full stops between a game and who coaches
_FAR = 600  # characters in which a sentence begins
_MENTIONS = 12
_THEIR = ("Their ", " Their ")
_OFFICE = 5  # words of an office that opens a sentence
#: Of any body, and of films: only of one that the same sentence is about.
_IN_SENTENCE = ("leader", "deputy leader", "director", "deputy director")
#: Of one body, and of whatever shop or school it speaks of.
_HEADS = ("director", "manager", "captain", "coach", "boss")
_OF_BANDS = ("lead singer", "lead vocalist", "frontman", "founding member")
#: The Rovers [wing] Tom Ash, Rovers' Tom Ash
#: group chief executive, co-chairman
_RANK = later_with_lists(r"^(?:(?&ranks_before_offices)\s|co-(?=chair))")
#: We contacted [Netlux], the paper asked Netlux about it, the suit also names Netlux
_ASKED = later_with_lists(
    r"\b(?:(?i:(?&forms_of_contacting))|(?i:(?&messages_to_bodies))\s(?:sent\s|made\s|left\s)?(?:to|with|for)"
    r"|(?:suit|lawsuit|complaint|claim)\s(?:also\s)?(?:names?|named|accuses|accused))\s(?:the\s)?(?=[A-Z])"
)
#: [Rovers] beat City 2-0; in the [Harriers]' 24-10 loss
_TEAM = r"[A-Z][\w’-]{2,20}(?:\s[A-Z][\w-]{2,20}){0,2}"
_GAME = later_with_lists(
    rf"(?:(?:^|[.!?”\"]\s|\n)(?:The\s)?(?P<team>{_TEAM})(?:\s\(\d{{1,2}}-[\d-]{{1,5}}\))?\s"
    r"(?&verbs_of_games)\s[^.!?\n\d]{0,60}\d{1,3}[-–]\d{1,3}\b(?!,?\s\d)"
    rf"|\bin\s(?:the\s)?(?P<whose>{_TEAM})['’]s?\s(?:[a-z-]{{3,20}}\s){{0,2}}\d{{1,3}}[-–]\d{{1,3}}\s(?:[a-z-]{{3,20}}\s){{0,2}}(?&results_of_games)\b)"
)
#: Manager Tom Ash, whose [City] side lost
_OWN_SIDE = later_re(
    r"\b(?:[Hh]is|[Hh]er|whose)\s[A-Z][\w-]{2,20}(?:\s[A-Z][\w-]{2,20})?\s(?:side|team|players|squad)\b"
)
_SIDE_NEAR = 300  # characters
_BOSS = r"(?:[Hh]ead\s)?(?:[Cc]oach|[Mm]anager|[Bb]oss)"
_BESIDE_OTHERS = later_re(r"(?:['’]s)?(?:,\s[A-Z][^.]{0,60})?\s(?:and|or)\s(?:the\s)?[A-Z]|['’]s\s")
_NEXT_WORD = later_re(r"['’]?s?\s([a-z-]{3,20})\b")
_MEMBER = later_re(r"['’]s?\s[A-Z]|\s(?:[a-z-]{2,20}\s){1,3}[A-Z]")


def _is_college(words: tuple[str, ...]) -> bool:
    return any(word in _COLLEGES for word in words)


def is_of_member(text: str, mention: Mention) -> bool:
    """Whether a body is only named for who is of it: ``Rovers wing Tom Ash``, ``Rovers' Tom Ash``."""
    return _MEMBER.match(text, mention.end + mention.name.tail) is not None


def is_of_work(people: People, role: str, name: str) -> bool:
    """Whether what somebody directs or plays in is no body but a film or a play: ``Harbour Nights director``, ``star of Moor``.

    It is told of beside a word for one, and nothing shows that it is a body.
    """
    if _OF_WORKS.fullmatch(role.lower()) is None or is_body(name.rpartition(" ")[2].lower()):
        return False
    known = names_in(name)
    body = people.of(known[0][2]) if known else None
    if any(found.kind in ("organization", "place") for _, _, found in known) or (
        body is not None and (body.kind in ("organization", "place") or is_told_body(people.text, body))
    ):
        return False
    at = people.text.find(name)
    for _ in range(_MENTIONS):
        if at < 0:
            break
        if _WORKS.search(people.text, max(0, at - _BESIDE), at + len(name) + _BESIDE):
            return True
        at = people.text.find(name, at + 1)
    return False


class BodiesAround:
    """The bodies that the sentences of one article are about, as a later stage tells of them.

    Coreference fills in the three callables and asks back here; ``forget`` parts from it, so that no circle is left
    to the garbage collector.
    """

    def __init__(self, people: People) -> None:
        self._people = people
        self.forget()

    def forget(self) -> None:
        #: Which body a noun at a position means (``the charity``).
        self.meant: Callable[[str, int], Entity | None] = lambda noun, position: None
        #: Which firm somebody is of who leads one and of whom no body is told.
        self.firm: Callable[[str, int], Entity | None] = lambda noun, position: None
        #: Which body the sentence before a position is about, of who speaks for one.
        self.subject: Callable[[int], Entity | None] = lambda position: None
        #: Which body "its" at a position means.
        self.its: Callable[[int], Entity | None] = lambda position: None

    def of_office(self, entity: Entity, role: str, stated: Callable[[Mention], Stated | None]) -> str | None:
        """Whose office somebody has: ``Netlux fell. Chief executive Jane Ash said``.

        An office of a firm is of the firm that the sentences are about; who speaks for a body, chairs it or leads a team, of
        the only body that the sentence before is about: ``The Harbour Board denied it. Spokesman Jane Ash said``; a
        ``committee chairman`` of the only body that is called so. ``stated`` tells what stands beside a mention.
        """
        low = _JOINT.sub("", role.lower())
        firms = _RANK.sub("", low) in listed("firm_offices")
        of_team = low in listed("offices_of_teams")
        of_one = of_team or _RANK.sub("", low) in listed("offices_of_one_body") or low in _IN_SENTENCE
        inside = not of_one and not is_past(low) and head_of(low) in listed("offices_inside_bodies")
        noun = low.split(" ", 1)[0] if " " in low else ""
        own = noun if is_body(noun) and low.rpartition(" ")[2] in words_of("leading_roles") else ""
        for mention in entity.mentions[:_MENTIONS] if firms or of_one or own or inside else ():
            told = stated(mention)
            if not (mention.name.role or (told and told[0])):
                continue
            start = 1 + self._sentence_start(mention.start)
            if own and ((called := self._called(own, start)) or not (firms or of_one or inside)):
                return called or (self.committee_before(start) if own == "committee" else None)
            own_words = low.split()  # Sales director Jane Ash
            named = [m for m in self._between(start, mention.start) if m.name.full.lower() not in own_words]
            if firms and not named and (firm := self._firm_at(start)):
                return firm
            if not named:
                if not of_team and self._people.text.startswith(_THEIR, start):
                    return None  # The Harbour Board met the pilots. Their spokesman
                if (
                    (inside or low.rpartition(" ")[2] in _HEADS)
                    and not firms
                    and self._is_elsewhere(low, start, mention.start)
                ):
                    return None
                if (
                    (inside or firms)
                    and (body := self.subject(start))
                    and not self._may_have(body, start, head_of(low))
                ):
                    return None
                return self._of_sentence_before(low, mention, start, of_team=of_team)
            # The Harbour Board shut the quay, spokesman Jane Ash said
            first = self._people.text[start : named[0].start - named[0].name.lead].strip()
            opens = first in ("", "The") and len({m.entity for m in named}) == 1
            if of_team and is_of_member(self._people.text, named[0]):
                return None  # The Rovers wing Tom Ash is in the squad, coach Ann Lee said
            if opens or not firms:
                return self._named(named[0].entity) if opens else None
            return self._firm_at(start)
        return None

    def _of_sentence_before(self, low: str, mention: Mention, start: int, *, of_team: bool) -> str | None:
        """Whose office, in small letters, who is mentioned in a sentence has that begins at a position, by the sentence before."""
        body = self.subject(start)
        team = self._team_of_game(mention, start) if of_team else None
        if team and (body is None or body.name == team):
            return team
        if low in _IN_SENTENCE and not (body and self._has_director(body, low)):
            body = None
        if of_team and body is not None and self._is_no_team(body, start):
            return None
        body = body or (self._team_behind(mention, start) if of_team else None)
        committee = self.committee_before(start) if low.startswith("chair") else None
        return self._named(body, of_band=low in _OF_BANDS) or committee

    def _is_elsewhere(self, role: str, start: int, end: int) -> bool:
        """Whether an office in the sentence that begins at a position is told as one of another body than the sentence before is about.

        ``closed the museum. Director Jane Ash``, ``was closed. Fire chief Jane Ash``
        """
        text, before = self._people.text, self._sentence_start(start - 2)
        words = text[start:end].lower().split()
        if len(words) < _OFFICE and any(word in listed("fields_of_other_bodies") for word in words):
            return True  # Visiting coach Tom Ash
        body = self.subject(start)
        last = next((m for m in reversed(body.mentions) if m.start < start), None) if body else None
        if body is None or last is None:
            return is_office_elsewhere(role, "")
        first = next(m for m in body.mentions if m.start > before or m is last)
        return is_office_elsewhere(role, body.name) or tells_of_another(text, first.end, start, body.name)

    def _firm_at(self, position: int) -> str | None:
        """The firm that the sentences up to a position are about: surely one, or what the sentence before is about, too."""
        firm = self.firm("firm", position)
        last = next((m for m in reversed(firm.mentions) if m.start < position), None) if firm else None
        if last and acts_on_another(self._people.text, last):
            return None
        if firm is not None and firm is self.subject(position) and not is_outlet(firm.name):
            return firm.name
        return self._named(firm)

    def acting(self, role: str, position: int) -> str | None:
        """Whom somebody speaks for or chairs at a position, by the sentence before: ``The Harbour Board denied it. A spokesman said``."""
        if role.lower() not in listed("offices_of_one_body"):
            return None
        return self._named(self._asked(role, position) or self.subject(position))

    def _asked(self, role: str, position: int) -> Entity | None:
        """The body that was asked, or sued, in the sentence before who answers for it: ``We contacted [Netlux]. A spokesperson said``."""
        start = self._sentence_start(max(0, self._sentence_start(position) - 1))
        asked = (
            _ASKED.search(self._people.text, max(0, start), position) if role.startswith("spokes") else None
        )
        at = self._people.before(asked.end()) if asked else 0
        named = self._people.mentions[at : at + 1] if asked else []
        body = named[0].entity if named else None
        if body is None or asked is None or named[0].start - named[0].name.lead != asked.end():
            return None
        told = is_told_body(self._people.text, body) or body.kind == "organization"
        beside = _BESIDE_OTHERS.match(self._people.text, named[0].end)
        return body if told and not named[0].quoted and not beside else None

    @cached_property
    def _committee(self) -> str | None:
        return committee_in(self._people.text, self._people.entities)

    def committee_before(self, position: int) -> str | None:
        """The only committee of the text, where it is told of before a position: ``the transport select committee``."""
        name = self._committee
        return name if name and 0 <= self._people.text.find(name) < position else None

    def _has_director(self, body: Entity, role: str) -> bool:
        """Whether a ``director`` may be a body's that the sentence before is about: it is called one, and the text tells of no film or play."""
        text = self._people.text
        called = body.kind == "organization" or is_told_body(text, body)
        return called and role.endswith("director") and _WORKS.search(text) is None

    def _team_of_game(self, mention: Mention, start: int) -> str | None:
        """The team that the sentence before tells of a game of, with the score: ``[Rovers] beat City 2-0. Manager Jane Ash``.

        Not where somebody else is called its coach: ``Rovers boss Tom Ash``.
        """
        text, before = self._people.text, self._sentence_start(start - 2)
        if text.startswith("\n", start - 1):  # behind a paragraph, which may go on in a quotation
            before = min(before, text.rfind("\n", 0, max(0, len(text[: start - 1].rstrip("\n")))))
        game = _GAME.search(text, max(0, before), start)
        other = _OWN_SIDE.search(text, mention.end, mention.end + _SIDE_NEAR)
        team = None if other else game and (game["team"] or game["whose"])
        if not team or text[game.start() if game else 0 : start].count(". ") > _SENTENCES:
            return None
        others = (
            m[1]
            for m in re.finditer(
                rf"\b{re.escape(team)}(?:['’]s?)?\s{_BOSS}\s([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)", text
            )
        )
        named = {word.lower() for other in others for word in other.split()}
        called = [self._people.of(name) or name for _, _, name in names_in(team)]
        of_person = any(one.kind == "person" for one in called)
        return None if of_person or not named.issubset(mention.name.words) else team

    def _team_behind(self, mention: Mention, start: int) -> Entity | None:
        """The team of who opens an article: ``Manager Tom Ash praised [Elm City's] second half``: named first behind and most often."""
        text = self._people.text
        if text[self._people.body_start : start].strip():
            return None
        end = text.find(".", mention.end, mention.end + _FAR)
        named = self._between(mention.end, end) if end > 0 else []
        team = named[0].entity if named else None
        if team is None or is_of_member(text, named[0]) or self._is_no_team(team, end):
            return None
        often = Counter(m.entity for m in self._people.mentions if m.entity and m.entity.kind != "person")
        most = often.most_common(2)
        return team if most[0][0] is team and (len(most) < 2 or most[0][1] > most[1][1]) else None

    def owner(self, role: str, position: int) -> str | None:
        """The body or country that "its" means in front of who leads it or speaks for it: ``Netlux was late. [Its] managers said``."""
        head = singular(role.lower().replace("-", " ").rpartition(" ")[2])
        offices = ("public_offices", "speaking_roles", "leading_roles")
        body = self.its(position) if any(head in words_of(name) for name in offices) else None
        return body.name if body is not None and body.kind == "place" else self._named(body)

    def _is_no_team(self, body: Entity, position: int) -> bool:
        """Whether a body is no team of anybody's: ``Police``, one that was named last before a position only for who is of it."""
        last = next((m for m in reversed(body.mentions) if m.start < position), None)
        common = is_body(body.name.lower()) or body.name.lower() in words_of("own_bodies")
        return common or (last is not None and is_of_member(self._people.text, last))

    def _may_have(self, body: Entity, position: int, head: str) -> bool:
        """Whether a body is one that has an office by its name, and was not only named for who is of it: ``House members``."""
        if head in _OF_COLLEGES and not _is_college(body.words):
            return False
        last = next((m for m in reversed(body.mentions) if m.start < position), None)
        behind = _NEXT_WORD.match(self._people.text, last.end + last.name.tail) if last else None
        members = behind is not None and is_role(singular(behind[1]))
        named = len(body.words) > 1 or is_told_body(self._people.text, body)  # not: HIV
        return body.kind == "organization" and named and not is_body(body.name.lower()) and not members

    def _sentence_start(self, position: int) -> int:
        return sentence_start(self._people.text, position, max(0, position - _FAR))

    def _called(self, noun: str, position: int) -> str | None:
        """The body with a name that a noun in front of an office means: the ``committee`` chairman."""
        body = self.meant(noun, position)
        called = body is not None and (noun == body.words[-1] or noun == "party")
        return body.name if body is not None and called and body.kind != "person" else None

    def _between(self, start: int, end: int) -> list[Mention]:
        """The mentions between two positions that may be bodies', outside quotations."""
        first, stop = self._people.before(start), self._people.before(end)
        return [
            m
            for m in self._people.mentions[first:stop]
            if not m.quoted
            and m.entity is not None
            and (m.entity.kind == "organization" or (m.entity.kind == "unknown" and len(m.entity.words) > 1))
        ]

    def _named(self, body: Entity | None, *, of_band: bool = False) -> str | None:
        """The name of a firm or body, where it is sure that it is one's and not an outlet's that reports.

        ``of_band``: it is asked for a band, which its songs are named beside.
        """
        if body is None or not body.mentions or is_outlet(body.name):
            return None
        often = len(body.mentions) > 1 and not (of_band and len(body.words) == 1)
        told = often or is_coined(body.name) or is_told_body(self._people.text, body)
        sure = body.kind == "unknown" and told
        return body.name if sure or body.kind == "organization" else None
