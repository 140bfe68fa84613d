"""Who each source mention is, in one article: coreference from mentions to people, bodies and documents.

Names come first (people.py), then what is said about them (roles.py); pronouns go to whoever is most
salient (salience.py), descriptions to whom they describe, or they stay as they are described.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .antecedents import antecedent
from .described import Descriptions, unnamed
from .descriptions import Description, describe, ends_head, is_role, singular
from .dialogue import Dialogue
from .model import Layout, Span, Speaker
from .names import Name, names_in
from .people import BODIES, Entity, People
from .roles import Roles
from .salience import Salience

_GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_IT = {"it", "its", "itself"}
_THEY = {"they", "them", "their", "theirs", "themselves"}
_I = {"i", "me", "my", "mine", "myself"}
_RELATIVE = {"who", "which", "that", "whom", "whose"}
_NOBODY = {
    "you",
    "your",
    "yours",
    "we",
    "us",
    "our",
    "ours",
    "this",
    "these",
    "those",
    "what",
    "there",
    "one",
    "ones",
    "another",
    "others",
    "q",
    "self",
}
_MARKS = ' \t\n\xa0,.;:"“”‘()[]—–-'
_LEADING = ("by ", "even ", "only ")
_HEAD_END = re.compile(r",|\s\(|\s(?:who|which|that|whose)\s|\s[-–—]+\s|—|:|;")
_AND = re.compile(r",?\s(?:and|or|&)\s(?:the\s)?(?:[a-z]+\s){0,2}")
_TELLING = ("person", "organization", "unknown")
_PAPER = re.compile(r"[a-z,] The $")  # The Observer: a capital inside the sentence
_LONGEST = 300
_ASIDE = 90
_AFTER_ASIDE = (",", " said", " says", " told", " wrote", " added", " (")
_CAPITALS = r"[A-Z][\w.’'-]{0,30}(?:\s[A-Z][\w.’'-]{0,30}){1,3}"
_TWO_NAMES = re.compile(rf"({_CAPITALS}\sand\s{_CAPITALS})[,.]")


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
        self.quoted = sorted(quoted)
        self.people = People(text, layout, self.quoted)
        self.salience = Salience(self.people)
        self.roles = Roles(self.people)
        self.dialogue = Dialogue(text, layout, self.people)
        self.named: dict[str, Entity] = {}
        self.descriptions = Descriptions(self.people, self.roles, self.salience)
        self.speakers: dict[int, Speaker] = {}

    def all(self, requests: Sequence[Request]) -> list[Speaker | None]:
        """Resolve in the order of the text; who says "I" inside a quotation is known once all others are."""
        found: list[Entity | None] = [None] * len(requests)
        inside: list[tuple[int, int]] = []
        for source, i in sorted((r.source, i) for i, r in enumerate(requests) if r.source is not None):
            start, end, words = self._trim(source)
            if words.lower() in _I:
                inside.append((start, i))
                continue
            entity = found[i] = self.mention(start, end, words)
            if entity is not None:
                self.salience.spoke(start, entity)
        if inside:
            contents = sorted(
                (span, i) for i, r in enumerate(requests) if found[i] is not None for span in r.content
            )
            for start, i in inside:
                found[i] = self._quoting(start, contents, found) or self.dialogue.speaker(start)
        return [self.speaker(entity) if entity else None for entity in found]

    def _trim(self, source: Span) -> tuple[int, int, str]:
        """A source without marks and "by" before it and marks or "'s" behind it, and its words."""
        raw = self.text[source.start : min(source.end, source.start + _LONGEST)]
        if raw.isalpha():
            return source.start, source.end, raw
        words = raw.lstrip(_MARKS)
        start = source.start + len(raw) - len(words)
        for word in _LEADING:
            if words.startswith(word):
                words = words[len(word) :]
                start += len(word)
        words = words.rstrip(_MARKS)
        if words.endswith(("'s", "’s")):
            words = words[:-2]
        words = words.rstrip("'’")
        return start, start + len(words), words

    @staticmethod
    def _quoting(start: int, contents: list[tuple[Span, int]], found: list[Entity | None]) -> Entity | None:
        """Who says the words in which this "I" stands."""
        at = bisect_right(contents, (Span(start, 1 << 62), 0))
        return next(
            (
                found[i]
                for span, i in reversed(contents[max(0, at - 6) : at])
                if span.start <= start < span.end
            ),
            None,
        )

    def mention(self, start: int, end: int, words: str) -> Entity | None:
        """Whom one source mention means."""
        known = self.named.get(words)
        if known is not None:
            return known
        low = words.lower()
        if low in _GENDERS:
            return self.salience.person(start, _GENDERS[low], quoted=self._in_quotation(start))
        if low in _RELATIVE:
            return self._relative(start, personal=low in ("who", "whom"))
        if low in _IT:
            return self.salience.body(start)
        if low in _THEY:
            return self.salience.group(start)
        if words in ("Q", "A"):
            return self.dialogue.interviewee if words == "A" else None
        if low in _NOBODY or not words:
            return None
        return self._phrase(start, end, words)

    def _in_quotation(self, position: int) -> bool:
        at = bisect_right(self.quoted, Span(position, 1 << 62))
        return bool(at) and self.quoted[at - 1].end > position

    def _relative(self, position: int, *, personal: bool) -> Entity | None:
        found = antecedent(self.people, position, personal=personal)
        if isinstance(found, Entity) or found is None:
            return found
        return unnamed(found.name, found.kind)

    def _phrase(self, start: int, end: int, words: str) -> Entity | None:
        cut = _HEAD_END.search(words, 1)
        stop = cut.start() if cut else len(words)
        names = names_in(words)
        for first, last, name in names:
            if first >= stop:
                break
            if (last + name.tail >= stop or self._ends_at(words, last, name)) and self._heads(
                words, first, name
            ):
                found = self._several(words, stop, names) or self._named(name, start + first)
                if found is not None and name.kind != "title" and not cut:
                    self.named[words] = found
                if found is not None or name.kind != "title":
                    return found
        if not names and " " not in words and words[0].isupper():
            found = self.people.called(words.lower())
            if found is not None:
                return found
        found = self._several(words, stop, names)
        description = describe(words)
        if found or description is None:
            return found
        kind = description.kind
        found = (
            self._apposed(words, stop, names, description) if cut else self._beside(start, end, description)
        )
        if found:
            return found
        naming = any(
            first < stop and (len(name.words) > 1 or kind != "individual") and name.kind in _TELLING
            for first, _, name in names
        )
        return self.descriptions.resolve(description, start, naming=naming, quoted=self._in_quotation(start))

    def _beside(self, start: int, end: int, description: Description) -> Entity | None:
        """A name outside the mention: ``[the mayor], Dora Finch, said``; ``Dora Finch, [the mayor], said``."""
        text = self.text
        if text.startswith(", ", end):
            if description.kind == "group":
                match = _TWO_NAMES.match(text, end + 2)
                return unnamed(match[1], "group") if match else None
            if description.kind == "individual":
                stop = text.find("\n", end, end + _ASIDE)
                after = text[end + 2 : stop if stop > 0 else end + _ASIDE]
                first, last, name = next(iter(names_in(after)), (0, 0, None))
                if (
                    name is not None
                    and first == name.lead
                    and name.kind in ("person", "unknown")
                    and len(name.words) > 1
                    and after.startswith(_AFTER_ASIDE, last + name.tail)
                ):
                    return self.people.of(name)
        if description.kind == "individual" and text.endswith(", ", 0, start):
            at = self.people.before(start)
            mention = self.people.mentions[at - 1] if at else None
            if mention and mention.end + mention.name.tail == start - 2 and mention.name.kind == "person":
                return mention.entity
        return None

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
                and _AND.fullmatch(words, behind[0][1], behind[1][0])
                and words.endswith(", ", 0, behind[0][0])
            ):
                return unnamed(words[behind[0][0] : behind[1][1]], "group")
            return None
        for first, last, name in behind:
            end = last + name.tail
            if words.endswith(", ", 0, first - name.lead) and (end >= len(words) or words[end] in ",.; ("):
                return self._named(name, first)
        return None

    @staticmethod
    def _ends_at(words: str, last: int, name: Name) -> bool:
        """Whether only a complement follows a person's name: ``Carl Moss at the dock``."""
        following = words[last + 1 : last + 20].split(" ", 1)[0]
        return (
            name.kind == "person" and not name.tail and words.startswith(" ", last) and ends_head(following)
        )

    @staticmethod
    def _heads(words: str, first: int, name: Name) -> bool:
        """Whether the name at the end of a phrase is its head (``director Jane Ash``), no complement of it."""
        before = words[: first - name.lead].split()
        if not before:
            return True
        last = before[-1].lower()
        if name.kind in ("title", *BODIES):
            return len(before) == 1 and (last in ("the", "a", "an") or last.endswith(("'s", "’s")))
        if last.endswith(("'s", "’s")) and before[-1][0].isupper():
            return name.kind == "person" and len(name.words) > 1
        return last in ("the", "a", "an") or not (
            ends_head(last) or (last.endswith("ing") and len(before) > 1)
        )

    def _several(self, words: str, stop: int, names: Sequence[tuple[int, int, Name]]) -> Entity | None:
        """``Ann Lee and Bo Ash``: a group of its own."""
        inside = [n for n in names if n[0] < stop and n[2].kind != "other"]
        for (_, last, one), (first, _, other) in itertools.pairwise(inside):
            if _AND.fullmatch(words, last + one.tail, first - other.lead):
                return unnamed(words[:stop].strip(" ,"), "group")
        return None

    def _named(self, name: Name, position: int) -> Entity | None:
        if name.kind == "unknown" and len(name.words) == 1 and self._is_people(name.words[0]):
            known = self.people.of(name)
            if known is None or len(known.words) == 1:
                return unnamed(name.full, "group")
        if name.kind == "title":
            one = singular(name.words[-1])
            if one != name.words[-1]:
                return unnamed(name.full, "group")
            found = self.descriptions.by_role(one, frozenset(name.words), position)
            if (
                found is None
                and len(name.words) == 1
                and _PAPER.search(self.text, max(0, position - 8), position)
            ):
                return self.people.body(name)
            return found
        if name.kind == "other":
            return unnamed(name.full, "organization")
        return self.people.of(name)

    @staticmethod
    def _is_people(word: str) -> bool:
        """``Democrats``, ``Voters``, ``Californians``: a plural that is no name of one person."""
        one = singular(word)
        return one != word and (is_role(one) or one.endswith(("an", "ist", "er", "crat", "i", "or")))

    def speaker(self, entity: Entity) -> Speaker:
        """The data about somebody that goes to the attribution; made once for each."""
        known = self.speakers.get(id(entity))
        if known is None:
            kind, role, affiliation = entity.kind, None, None
            if kind == "unknown":
                kind = "person" if len(entity.words) > 1 or self.salience.gender(entity) else "organization"
            if kind == "place":
                kind = "organization"
            if kind == "person":
                role, affiliation = self.roles.of(entity)
            known = Speaker(entity.name, kind, role, affiliation, tuple(entity.forms))
            self.speakers[id(entity)] = known
        return known
