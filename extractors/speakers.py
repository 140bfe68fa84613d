"""Who each source mention is, in one article: coreference from mentions to people, bodies and documents.

Names come first (people.py), then what is said about them (roles.py); pronouns go to whoever is most
salient (salience.py), descriptions to whom they describe, or they stay as they are described.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .descriptions import Description, describe, is_role, singular
from .model import Layout, Span, Speaker
from .names import Name, find_names, titles
from .people import Entity, People
from .roles import Roles
from .salience import Salience

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_I = frozenset("i me my mine myself".split())
_RELATIVE = frozenset("who which that whom whose".split())
_NOBODY = frozenset("you your yours we us our ours this these those what there one ones q a".split())
_GONE = re.compile(r"^[\s\"'“”‘’(\[]*(?:by\s+)?(?:(?:the|The)\s(?=[A-Z]))?")
_TAIL = re.compile(r"(?:['’]s?)?[\s,\"“”)\]—–-]*$")
_HEAD_END = re.compile(r",|\s\(|\s(?:who|which|that|whose)\s|\s[-–—]+\s|—|:|;")
_JOINED = re.compile(r"\s(?:and|or|&)\s")
_ANTECEDENT = re.compile(
    r"(?:\b(?:an?|the|some|many|most|several|other|those|these|few|one|two|three|no|any|every|The|A|An|Some|Many)\s)?"
    r"(?:[\w’'-]+\s){0,3}[\w’'-]+$"
)
_OWNERS = {"his": "m", "her": "f"}


@dataclass(frozen=True, slots=True)
class Request:
    """One source mention to resolve: its words, its cue and the content that it is the source of."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]


def resolve(
    text: str, layout: Layout, requests: Sequence[Request], quoted: Sequence[Span]
) -> list[Speaker | None]:
    """The speaker of each request, in the order of the requests; None where it is not clear who is meant.

    ``quoted`` are the spans of all quotations: whoever is named inside them is not meant by a pronoun
    outside. All offsets are code points of ``text``. Linear in the length of the text.
    """
    if not requests:
        return []
    return _Resolver(text, layout, quoted).all(requests)


class _Resolver:
    def __init__(self, text: str, layout: Layout, quoted: Sequence[Span]) -> None:
        self.text = text
        self.people = People(text, layout, quoted)
        self.salience = Salience(self.people)
        self.roles = Roles(self.people)
        self.quoted = sorted(quoted)
        self.described: dict[str, Entity] = {}
        self.speakers: dict[int, Speaker] = {}

    def all(self, requests: Sequence[Request]) -> list[Speaker | None]:
        """Resolve in the order of the text; who says "I" inside a quotation is known once all others are."""
        found: list[Entity | None] = [None] * len(requests)
        inside: list[int] = []
        order = sorted((r.source.start, i) for i, r in enumerate(requests) if r.source is not None)
        for _, i in order:
            source = requests[i].source
            assert source is not None
            if self._words(source).lower() in _I:
                inside.append(i)
                continue
            found[i] = self.mention(source)
            if found[i] is not None:
                self.salience.spoke(source.start, found[i])  # type: ignore[arg-type]
        if inside:
            contents = sorted(
                (span.start, span.end, i)
                for i, r in enumerate(requests)
                if found[i] is not None
                for span in r.content
            )
            for i in inside:
                found[i] = self._quoting(requests[i].source, contents, found)
        return [self.speaker(entity) if entity else None for entity in found]

    def _words(self, source: Span) -> str:
        return _TAIL.sub("", self.text[source.start : source.end]).strip()

    def _quoting(
        self, source: Span | None, contents: list[tuple[int, int, int]], found: list[Entity | None]
    ) -> Entity | None:
        """Who says the words in which this "I" stands."""
        assert source is not None
        at = bisect_right(contents, (source.start, 1 << 62, 0))
        for start, end, i in reversed(contents[max(0, at - 6) : at]):
            if start <= source.start < end:
                return found[i]
        return None

    def mention(self, source: Span) -> Entity | None:
        """Whom one source mention means."""
        start = source.start + _GONE.match(self.text[source.start : source.end]).end()  # type: ignore[union-attr]
        words = self._words(Span(start, source.end))
        end = start + len(words)
        low = words.lower()
        if low in _HE:
            return self.salience.person(start, "m", quoted=self._in_quotation(start))
        if low in _SHE:
            return self.salience.person(start, "f", quoted=self._in_quotation(start))
        if low in _RELATIVE:
            return self._antecedent(start)
        if low in _IT:
            return self.salience.body(start)
        if low in _THEY:
            return self.salience.group(start)
        if low in _NOBODY or not words:
            return None
        return self._phrase(start, end)

    def _in_quotation(self, position: int) -> bool:
        at = bisect_right(self.quoted, Span(position, 1 << 62))
        return bool(at) and self.quoted[at - 1].end > position

    def _phrase(self, start: int, end: int) -> Entity | None:
        cut = _HEAD_END.search(self.text, start + 1, end)
        stop = cut.start() if cut else end
        names = list(find_names(self.text, start, min(end, start + 400)))
        if _JOINED.search(self.text, start, stop) and (several := self._several(start, stop, names)):
            return several
        for first, last, name in names:
            if first >= stop:
                break
            ending = self.text[last:stop].strip(" .")
            if ending in ("", "'s", "’s", "'", "’") and self._heads(start, first, name):
                return self._named(name, first)
        phrase = self.text[start:end]
        description = describe(phrase)
        if description is None:
            return None
        if names and names[0][2].kind == "title" and names[0][0] <= start + 4 and names[0][1] >= stop:
            found = self._by_role(singular(names[0][2].words[-1]), frozenset(names[0][2].words), start)
            if found:
                return found
        if description.kind == "individual" and cut:
            for first, last, name in names:
                if first >= stop and self._apposed(first, last, end, name):
                    return self._named(name, first)
        return self._description(description, start, stop, names)

    def _apposed(self, first: int, last: int, end: int, name: Name) -> bool:
        """``a former aide to the mayor, Jane Ash,``: a name between commas."""
        return (
            name.kind in ("person", "unknown")
            and self.text[max(0, first - 2) : first] == ", "
            and (last >= end or self.text[last] in ",.;")
        )

    def _heads(self, start: int, first: int, name: Name) -> bool:
        """Whether the name at the end of a phrase is its head (``director Jane Ash``), no complement of it."""
        before = self.text[start:first]
        before = before[: len(before) - name.lead] if name.lead and len(before) >= name.lead else before
        words = before.split()
        if not words:
            return True
        if name.kind in ("place", "organization") or name.kind == "title":
            return all(w.lower() in ("the", "a", "an") for w in words)
        last = words[-1]
        if last.endswith(("'s", "’s")) and last[0].isupper():
            return False
        last = last.lower()
        return last in ("the", "a", "an") or not (
            last
            in ("of", "for", "with", "in", "at", "from", "on", "by", "to", "and", "about", "near", "against")
            or (last.endswith(("ing",)) and len(words) > 1)
        )

    def _several(self, start: int, stop: int, names: list[tuple[int, int, Name]]) -> Entity | None:
        """``Ann Lee and Bo Ash``, two names or a name and a noun: a group of its own."""
        inside = [n for n in names if n[0] < stop]
        if len(inside) < 2:
            return None
        for (_, last, one), (first, _, other) in zip(inside, inside[1:], strict=False):
            if re.fullmatch(
                r",?\s(?:and|or|&)\s(?:the\s)?(?:[a-z]+\s){0,2}", self.text[last : first - other.lead]
            ):
                if one.kind == "other" or other.kind == "other":
                    continue
                return self._unnamed(self.text[start:stop].strip(" ,"), "group")
        return None

    def _named(self, name: Name, position: int) -> Entity | None:
        if name.kind == "unknown" and len(name.words) == 1 and self._is_people(name.words[0]):
            known = self.people.of(name, position)
            if known is None or len(known.words) == 1:
                return self._unnamed(name.full, "group")
        if name.kind == "title":
            return self._by_role(singular(name.words[-1]), frozenset(name.words), position)
        if name.kind == "other":
            return self._unnamed(name.full, "organization")
        return self.people.of(name, position)

    @staticmethod
    def _is_people(word: str) -> bool:
        """``Democrats``, ``Voters``, ``Californians``: a plural that is no name of one person."""
        one = singular(word)
        return one != word and (is_role(one) or one.endswith(("an", "ist", "er", "crat", "i", "or")))

    def _description(
        self, description: Description, start: int, stop: int, names: list[tuple[int, int, Name]]
    ) -> Entity | None:
        head, kind = description.head, description.kind
        if description.definite or kind in ("organization", "document"):
            known = self.described.get(head)
        else:
            known = None
        if description.owner in _OWNERS:
            owner = self.salience.person(start, _OWNERS[description.owner], quoted=self._in_quotation(start))
            if owner is not None and kind in ("organization", "document", "group"):
                return self._unnamed(f"{owner.name}’s {description.name.split(' ', 1)[-1]}", kind)
        if description.definite and kind == "individual":
            found = self._by_role(head, description.others, start)
            if found:
                return found
            if known is not None:
                return known
            if len(description.name.split()) <= 4 and description.owner is None:
                found = self.salience.person(start, None)
                if found:
                    return found
        if description.definite and kind == "organization" and not any(n[0] < stop for n in names):
            found = self._by_head(head, start)
            if found:
                return found
        if known is not None and known.kind == kind and description.definite:
            return known
        entity = self._unnamed(description.name, kind)
        if description.owner not in ("their", "our", "my", "its"):
            self.described[head] = entity
        return entity

    def _unnamed(self, words: str, kind: str) -> Entity:
        words = " ".join(words.split())
        return Entity(Name(words, tuple(words.lower().split()), kind), kind)

    def _by_role(self, head: str, others: frozenset[str], position: int) -> Entity | None:
        """The person whom the article calls ``head``, best with the other words too, named last before."""
        wanted = {head, *((titles().get(head) or ("", ""))[1] or head).split()[-1:]}
        best: tuple[float, int, Entity] | None = None
        seen: set[int] = set()
        for number, mention in enumerate(reversed(self.people.mentions[: self.people.before(position)])):
            entity = mention.entity
            if entity is None or id(entity) in seen or entity.kind not in ("person", "unknown"):
                continue
            seen.add(id(entity))
            if len(seen) > 25:
                break
            words = self.roles.words(entity)
            if wanted & words:
                value = len(others & words) - 0.02 * number
                if best is None or value > best[0]:
                    best = value, number, entity
        return best[2] if best else None

    def _by_head(self, head: str, position: int) -> Entity | None:
        """``the department`` for a State Department, ``the company`` for the body named last."""
        place = head in ("country", "state", "city", "nation", "county", "province", "town", "kingdom")
        at = self.people.before(position)
        for mention in reversed(self.people.mentions[max(0, at - 60) : at]):
            entity = mention.entity
            if entity is None or mention.quoted:
                continue
            if (entity.kind == "place") if place else head in entity.words:
                return entity
        if place or head in ("campaign", "government", "administration", "office"):
            return None
        return self.salience.body(position)

    def _antecedent(self, position: int) -> Entity | None:
        """The noun before ``who`` or ``which``: a name, a name with what is said about it, or a description."""
        before = self.text[max(0, position - 200) : position].rstrip(" ,—–-(")
        end = max(0, position - 200) + len(before)
        at = self.people.before(position)
        near = [m for m in self.people.mentions[max(0, at - 4) : at] if m.end <= end and end - m.end < 120]
        if (
            near
            and end - near[-1].end <= 1
            or (near and re.fullmatch(r"\s\([^()]*\)?", self.text[near[-1].end : end]))
        ):
            mention = near[-1]
            lead = self.text[
                max(0, mention.start - mention.name.lead - 6) : mention.start - mention.name.lead
            ]
            if not re.search(r"\b(?:of|for|with|in|at|from)(?: the)? $", lead):
                return mention.entity
        for mention in reversed(near):  # Jane Ash, the head of the clinic, who
            between = self.text[mention.end : end]
            if (
                mention.entity
                and mention.entity.kind == "person"
                and re.match(r",\s(?:an?|the|\w+)\s", between)
                and between.count(",") == 1
            ):
                return mention.entity
        if near and end - near[-1].end <= 1:
            return near[-1].entity
        match = _ANTECEDENT.search(before)
        if match is None:
            return None
        description = describe(match.group())
        return self._unnamed(description.name, description.kind) if description else None

    def speaker(self, entity: Entity) -> Speaker:
        """The data about somebody that goes to the attribution; made once for each."""
        known = self.speakers.get(id(entity))
        if known is None:
            kind, role, affiliation = entity.kind, None, None
            if kind == "unknown":
                kind = "person"
            if kind == "place":
                kind = "organization"
            if kind == "person":
                role, affiliation = self.roles.of(entity)
            known = Speaker(entity.name, kind, role, affiliation, tuple(entity.forms))
            self.speakers[id(entity)] = known
        return known
