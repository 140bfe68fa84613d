"""The people, bodies and places that one article names, each with all forms of its name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from .genders import gender_of, is_first_name, same_first_name
from .model import Layout, Span
from .names import Name, find_names, parse_name

_ACRONYM = re.compile(r"\s?\(([A-Z][A-Za-z.]{1,8})\)")
_SHORT = frozenset("the of for and on in".split())


class Entity:
    """Somebody or something named. ``places`` are the starts of its mentions outside quotations."""

    __slots__ = ("affiliation", "forms", "gender", "kind", "mentions", "name", "role", "suffix", "words")

    def __init__(self, name: Name, kind: str) -> None:
        self.name = name.full
        self.words = name.words
        self.suffix = name.suffix
        self.kind = kind
        self.gender = name.gender
        self.role: str | None = None
        self.affiliation: str | None = None
        self.forms: dict[str, None] = {name.full: None}
        self.mentions: list[Mention] = []

    def take(self, name: Name) -> None:
        """Learn from another form of the name: a fuller form, a gender, a role."""
        self.forms[name.full] = None
        if len(name.words) > len(self.words) or (
            len(name.words) == len(self.words) > 1 and len(name.full) > len(self.name)
        ):
            self.name, self.words = name.full, name.words
        self.gender = self.gender or name.gender
        self.suffix = self.suffix or name.suffix
        if name.kind == "person":
            self.kind = "person"
        if name.role and not self.role:
            self.role, self.affiliation = name.role, name.affiliation


class Mention:
    """One place where a name stands in the article, outside headlines and furniture."""

    __slots__ = ("end", "entity", "name", "quoted", "start")

    def __init__(self, start: int, end: int, name: Name, quoted: bool) -> None:
        self.start, self.end, self.name, self.quoted = start, end, name, quoted
        self.entity: Entity | None = None


def _inside(spans: Sequence[Span]) -> Iterable[tuple[int, int]]:
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
        self.mentions = self._scan(layout, quoted)
        self.starts = [m.start for m in self.mentions]
        self._known: dict[int, list[Entity]] = {}
        self._cluster()
        self._link()

    def _scan(self, layout: Layout, quoted: Sequence[Span]) -> list[Mention]:
        marks = iter(_inside(quoted))
        start, end = next(marks)
        found = []
        for paragraph in layout.paragraphs:
            for first, last, name in find_names(self.text, paragraph.start, paragraph.end):
                while first >= end:
                    start, end = next(marks)
                found.append(Mention(first, last, name, first >= start))
        return found

    def _cluster(self) -> None:
        """Give every different name its candidates: full names first, then bodies, then the rest."""
        different = list({id(m.name): m.name for m in self.mentions}.values())
        single = []
        for name in different:
            if name.kind in ("title", "other"):
                continue
            if name.kind in ("organization", "place"):
                self._known[id(name)] = [self._body(name)]
            elif len(name.words) > 1:
                self._known[id(name)] = [self._person(name)]
            else:
                single.append(name)
        for mention in self.mentions:
            if mention.name.kind in ("organization", "unknown"):
                match = _ACRONYM.match(self.text, mention.end)
                if match and (known := self._known.get(id(mention.name))):
                    self._bodies.setdefault(match[1].lower().replace(".", ""), known[0])
        for name in single:
            self._known[id(name)] = self._candidates(name) or [self._new(name)]

    def _new(self, name: Name) -> Entity:
        entity = Entity(name, name.kind if name.kind in ("person", "organization", "place") else "unknown")
        entity.take(name)
        if entity.gender is None and len(name.words) == 1 and name.kind == "unknown":
            entity.gender = gender_of(name.words[0])
        self.entities.append(entity)
        for word in (name.words[0], name.words[-1]):
            known = self._by_word.setdefault(word, [])
            if entity not in known:
                known.append(entity)
        return entity

    def _person(self, name: Name) -> Entity:
        first, last = name.words[0], name.words[-1]
        for entity in self._by_word.get(last, ()):
            words = entity.words
            if (
                words[-1] != last
                or len(words) < 2
                or entity.suffix
                and name.suffix
                and entity.suffix != name.suffix
            ):
                continue
            if same_first_name(words[0], first) or first in words[:-1] or words[0] in name.words[:-1]:
                entity.take(name)
                return entity
        return self._new(name)

    def _body(self, name: Name) -> Entity:
        key = " ".join(w for w in name.words if w not in _SHORT).replace(".", "")
        entity = self._bodies.get(key)
        if entity is None:
            entity = self._bodies[key] = self._new(name)
            if len(name.words) > 2:
                self._bodies.setdefault("".join(w[0] for w in name.words if w not in _SHORT), entity)
        else:
            entity.take(name)
        return entity

    def _candidates(self, name: Name) -> list[Entity]:
        """The entities that a name of one word can mean."""
        word = name.words[0]
        body = self._bodies.get(word.replace(".", ""))
        if body is not None and name.kind != "person":
            return [body]
        known = self._by_word.get(word, [])
        people = [e for e in known if e.kind in ("person", "unknown") and len(e.words) > 1]
        found = [e for e in people if e.words[-1] == word] or (
            []
            if name.kind == "person" and not is_first_name(word)
            else [e for e in people if e.words[0] == word]
        )
        if name.gender:
            found = [e for e in found if e.gender in (None, name.gender)] or found
        if found:
            for entity in found:
                entity.forms[name.full] = None
                if len(found) == 1:
                    entity.take(name)
            return found
        if name.kind != "person":
            bodies = [e for e in known if e.kind == "organization"]
            return [e for e in bodies if e.words[-1] == word][:1] or bodies[:1]
        return [e for e in known if len(e.words) == 1]

    def _link(self) -> None:
        """Settle each mention; a last name that several share means the one named last, in full if told so."""
        last: dict[str, Entity] = {}
        for mention in self.mentions:
            known = self._known.get(id(mention.name))
            if not known:
                continue
            entity = known[0] if len(known) == 1 else self._choose(known, last.get(known[0].words[-1]))
            mention.entity = entity
            entity.mentions.append(mention)
            last[entity.words[-1]] = entity

    @staticmethod
    def _choose(known: list[Entity], latest: Entity | None) -> Entity:
        return latest if latest in known else known[0]

    def before(self, position: int) -> int:
        """The number of mentions that start before a position."""
        return bisect_left(self.starts, position)

    def of(self, name: Name, position: int) -> Entity | None:
        """Whom a name means that stands at a position, also one in a headline; None for no one known."""
        known = self._known.get(id(name))
        if known is None:
            if name.kind in ("title", "other"):
                return None
            if name.kind in ("organization", "place"):
                known = [self._body(name)]
            else:
                known = (
                    [self._person(name)]
                    if len(name.words) > 1
                    else self._candidates(name) or [self._new(name)]
                )
            self._known[id(name)] = known
        if len(known) == 1:
            return known[0]
        at = self.before(position + 1)
        for mention in reversed(self.mentions[:at]):
            if mention.entity in known:
                return mention.entity
        return known[0]


def named(surface: str) -> Name | None:
    """The name that some capitalised words are, if they are one."""
    return parse_name(surface)
