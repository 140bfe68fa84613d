"""The people, bodies and places that one article names, each with all forms of its name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from ..lazy_patterns import later_re
from ..lexicon import listed, pairs
from ..lexicon.list_patterns import later_with_lists
from ..model import Layout, Span, lies_in
from .entity import Entity, Mention
from .known_entities import BODIES, KnownEntities
from .name import Name
from .names.names import find_names
from .namesakes import (
    PSEUDONYMS,
    born_as,
    is_numbered,
    sharing_last_name,
)
from .spelling import only_opens
from .surnames import tells_of_place

#: A pronoun for one person, "he" and its forms as group 1; "him" and "her" as objects say nothing: Ash told him.
PRONOUN = later_re(
    r"[HhSs](?<!\w\w)(?:(?<=[Hh])(?:(e|is|imself)\b|erself\b|"
    r"er\s(?!(?:to|that|in|on|at|and|for|with|as|an?|the|his|about|from|by|or|of|when|who|into|over|what|how|why)\b)(?=\w))"
    r"|(?<=[Ss])he\b)"
)
#: What follows the subject of a clause.
VERB = later_with_lists(
    r"(?:\s\([^()\n]{1,25}\))?(?:,[^,.;\n]{3,120},)?\s(?:also|then|still|later|has|had|have|is|was|were|will|would|can|could|may|might|"
    r"does|says|(?&irregular_pasts)|\w{2,}ed|\w{2,}[^\Ws]s)\b"
)
_START = attrgetter("start")
_THE = ("the ", "The ")
_HIMSELF = (" himself ", " herself ")
_SAID = (" said ", " says ", " added ")
_CALLED_AFTER = frozenset(["inquiry", "trial", "case", "era", "affair"])
_PEOPLE = ("person", "unknown")
_OPENING = (
    "unknown",
    "organization",
)  # kinds of names of which some only have their capital at the beginning of a sentence
#: Behind the name of a team, which is no owner then: beat the Fremont Bisons [on] Sunday.
_FUNCTION_WORDS = (["on"], ["in"], ["at"], ["and"], ["to"])


def _joined(spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The spans joined and sorted, with a last one that nothing reaches."""
    at = -1
    for start, end in sorted(spans):
        if end > at:
            yield max(start, at), end
            at = end
    yield 1 << 62, 1 << 62


def _is_of_thing(name: Name) -> bool:
    """``the Lee Inquiry``, ``the Ann Lee Report``: whether a name ends in a noun for what is called after somebody."""
    return len(name.words) > 1 and (
        name.words[-1] in listed("document_nouns") or name.words[-1] in _CALLED_AFTER
    )


class People(KnownEntities):
    """Who is named in an article.

    ``mentions`` are in the order of the text; those inside ``quoted`` help to know full names and are
    marked, since "he" outside a quotation never means somebody named inside one.
    """

    def __init__(self, text: str, layout: Layout, quoted: Sequence[Span]) -> None:
        super().__init__(text)
        self._known: dict[
            int, list[Entity]
        ] = {}  # by identity of the name, kept alive by _places and the next
        self._kept: list[Name] = []
        self.quoted = quoted
        self._couples: list[set[Entity]] = []  # who share a last name that is given once
        self._surnames: set[str] = set()  # that are words for places and bodies too
        self.body_start = layout.paragraphs[0].start if layout.paragraphs else 0
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
            if first < body.start or kind == "other":
                continue
            if name.words[-1] in PSEUDONYMS and is_numbered(self.text, last):
                continue
            seen = places.get(id(name))
            if seen is None:
                if kind in _OPENING and len(name.words) == 1 and only_opens(self.text, first, last, name):
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
                entity = self._born_so(mentions[0]) or self._person(name)
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
        single.sort(key=self._is_bare_in_headline)  # the text tells of Lord Ash and of the Ash Inquiry
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
            if self._couples and set(known[:2]) in self._couples:  # Peter and Anna Holm own it. Holm said
                alike = name.gender is None or len({e.gender for e in known[:2]}) == 1
                known = [self._new(name)] if alike else known
            self._settle(mentions, known)
        for mentions in offices:  # Carpenter, where somebody is called Ann Carpenter
            called = self.called(mentions[0].name.words[0])
            bare = called and [m for m in mentions if not self.text.endswith(_THE, 0, m.start)]
            if called and bare:
                self._settle(bare, [called])
        self._settle_surnames()
        for entity in self.entities:
            if len(entity.forms) > 1:
                entity.mentions.sort(key=_START)

    def _born_so(self, mention: Mention) -> Entity | None:
        """Whose name at birth an obituary gives, whom the bare last name of it means, too (namesakes.py)."""
        entity = born_as(self.text, mention, self.entities)
        if entity is not None:
            entity.forms[mention.name.full] = None
            for word in mention.name.words:
                self._by_word.setdefault(word, [entity])
        return entity

    def _settle_surnames(self) -> None:
        """``Jo Washington won. [Washington] said``: a word for a place or a body that is somebody's last name.

        Wherever it stands, if nothing shows that the place is told of too; else only as a subject behind the full name.
        """
        for mentions in self._places.values():
            name = mentions[0].name
            if len(name.words) != 1 or name.kind not in BODIES:
                continue
            who, place = self.called(name.words[0]), mentions[0].entity
            if who is None or place is None or who is place or who.kind != "person" or not who.mentions:
                continue
            first = who.mentions[0].start
            if name.kind == "place" and not self._tells_of_place(name):
                # not: Houston said it was late. Nora Houston sang.
                paragraph = self.text.rfind("\n", 0, first)
                meant = [m for m in mentions if m.start > first or m.start < paragraph]
                meant = [m for m in meant if not self.text.endswith(_THE, 0, m.start)]
                if len(meant) == len(mentions):
                    self._known[id(name)] = [who]  # in the headline, and behind "a spokeswoman for", too
            else:
                meant = [m for m in mentions if m.start > first and self._stands_bare(m)]
            for mention in meant:
                mention.entity = who
            if meant:
                place.mentions = [m for m in place.mentions if m.entity is place]
                who.mentions = sorted([*who.mentions, *meant], key=_START)
                who.forms[name.full] = None
                self._surnames.add(name.full)

    def _tells_of_place(self, name: Name) -> bool:
        return tells_of_place(self.text, name.words[0], self._places.get(id(name), ()), self.mentions)

    def _of_one_word(self, name: Name) -> Entity | None:
        """Whom a word for a body or a place means that does not stand in the text: ``Houston`` of a headline on Ann Houston."""
        bare = name.kind == "place" or name.words[0] in pairs("surnames_like_bodies")
        who = self.called(name.words[0]) if bare and id(name) not in self._places else None
        if who is not None and who.kind == "person" and not self._tells_of_place(name):
            return who
        return self._short(name)

    def is_surname(self, words: str) -> bool:
        """Whether words for a place or a body are also somebody's last name in the article."""
        return words in self._surnames

    def surname_at(self, position: int) -> Entity | None:
        """Who is meant by a word for a place or a body at a position that is their last name; None for any other mention."""
        at = self.before(position)
        if at == len(self.mentions) or self.starts[at] != position:
            return None
        mention = self.mentions[at]
        alone = len(mention.name.words) == 1 and mention.name.kind in BODIES
        return mention.entity if alone and mention.entity and mention.entity.kind == "person" else None

    def _stands_bare(self, mention: Mention) -> bool:
        """Whether a mention outside quotations is the subject of a verb, or of one before it, without "the"."""
        if mention.quoted or self.text.endswith(_THE, 0, mention.start):
            return False
        himself = self.text.startswith(_HIMSELF, mention.end)
        return himself or bool(self.verb_behind(mention)) or self.text.endswith(_SAID, 0, mention.start)

    def _is_bare_in_headline(self, mentions: list[Mention]) -> bool:
        """Whether a name of one word without a title stands in the headline first, which the text explains."""
        return mentions[0].name.kind != "person" and mentions[0].start < self.body_start

    def _settle(self, mentions: list[Mention], known: list[Entity]) -> None:
        """A last name that several share means the one whose full name came first."""
        entity = known[0]
        self._known[id(mentions[0].name)] = known
        for mention in mentions:
            mention.entity = entity
        entity.mentions += mentions
        if entity.kind not in _PEOPLE:
            return
        first = mentions[0]
        team = entity.kind == "person" and len(first.name.words) > 1 and first.name.full.endswith("s")
        if (
            (entity.kind == "unknown" or team or _is_of_thing(first.name))  # beat the Fremont Bisons
            and self.text.endswith(_THE, 0, first.start)
            # the Lumen said, not: the Finch administration
            and (
                (team and self.text[first.end : first.end + 20].split(" ")[1:2] in _FUNCTION_WORDS)
                or not self.text[first.end : first.end + 2].strip().islower()
                or VERB.match(self.text, first.end, first.end + 160)
            )
        ):
            entity.kind = "organization"

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
        least = 2 if len(known) == 1 else int(set(known[:2]) not in self._couples)
        if max(men, women) <= 2 * min(men, women) + least:
            return known
        voted = "m" if men > women else "f"
        return [e for e in known if e.gender in (None, voted)] or [self._new(mentions[0].name)]

    def votes(self, mentions: Sequence[Mention]) -> tuple[int, int]:
        """How many of the mentions have "he" behind them before the next name, and how many "she".

        Only subjects count: what follows "she met Ash" is more often about her. And no pronoun in somebody's words:
        ``Ash said. “He was late.”``
        """
        men = women = 0
        for mention in mentions:
            if not mention.quoted and self.verb_behind(mention):
                at = bisect_left(self.starts, mention.end)
                stop = self.starts[at] if at < len(self.starts) else len(self.text)
                match = PRONOUN.search(self.text, mention.end, min(stop, mention.end + 200))
                if match and not lies_in(self.quoted, match.start()):
                    men, women = men + bool(match[1]), women + (not match[1])
        return men, women

    def verb_behind(self, mention: Mention) -> int:
        """Where the verb of a clause ends that has a mention as its subject; 0 where none stands behind it."""
        if mention.verb < 0:
            verb = VERB.match(self.text, mention.end, mention.end + 160)
            mention.verb = verb.end() if verb else 0
        return mention.verb

    def forget(self) -> None:
        """Part entities from their mentions, so that no circle of them is left to the garbage collector."""
        for entity in self.entities:
            entity.mentions = []

    def before(self, position: int) -> int:
        """The number of mentions that start before a position."""
        return bisect_left(self.starts, position)

    def of(self, name: Name) -> Entity | None:
        """Whom a name means, also one that stands in a headline only; None for an office or no name."""
        known = self._known.get(id(name))
        if known is None:
            if name.kind in ("title", "other"):
                return None
            if name.kind in BODIES:
                known = [(len(name.words) == 1 and self._of_one_word(name)) or self._body(name)]
            else:
                found = [self._person(name)] if len(name.words) > 1 else self._candidates(name)
                known = found or [self._new(name)]
            self._known[id(name)] = known
            self._kept.append(name)
        return known[0]
