"""Which speakers of an archive are one: careful before clever. Pure; reading and writing is in db/speakers/linking.py.

Full names find each other by last name, names of bodies by their words and acronyms. The surest pairs are
joined first, and a pair is not joined where any two of those it would bring together cannot be one. What
is less sure is a suggestion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from ..records.content_ids import content_id, normal_name
from ..text import organization_names
from ..text.person_names import PersonName, parse, relation
from . import namesakes, pair_scores
from .occurrences import Node, Occurrence
from .pair_scores import Pair

#: A last name that more people have is compared only under the same first letter; alone, it may mean the most quoted.
_MANY = 60
#: The best candidate for a last name alone must be ahead of the next by so much.
_AHEAD = 0.15
#: A first name's bearers that are this many times as often quoted as all others of the name are meant by it.
_BY_FAR = 8

NamedIn = Callable[[str, str], bool]
OnlyNames = Callable[[str, Sequence[str]], bool]
Couple = frozenset[str]


@dataclass(frozen=True, slots=True)
class ByHand:
    """What people decided: ids that stay as they are, pairs that are one (into the second), pairs that are not."""

    fixed: Set[str] = frozenset()
    same: Sequence[tuple[str, str]] = ()
    apart: Set[Couple] = frozenset()


@dataclass(frozen=True, slots=True)
class Linked:
    """All nodes, the one that each belongs to, the pair that brought it there, and what is left to people."""

    nodes: Mapping[str, Node]
    home: Mapping[str, str]
    made: Mapping[str, Pair]
    suggested: Sequence[Pair]


def link(occurrences: Iterable[Occurrence], by_hand: ByHand, named_in: NamedIn, only: OnlyNames) -> Linked:
    """Puts the occurrences of an archive together.

    ``named_in(article key, name)``: its text holds the name. ``only(last name, full names)``: no article has
    that last name without one of these full names.
    """
    grouped: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        grouped[occurrence.found].append(occurrence)
    full: list[Node] = []
    single: list[Node] = []
    bodies: list[Node] = []
    pairs: list[Pair] = []
    last_names = {parse(own[0].name).last for own in grouped.values() if _is_full_name(own[0])}
    for found, own in sorted(grouped.items()):
        own.sort(key=lambda o: o.article)
        alone = not parse(own[0].name).first
        a_person = own[0].kind == "person" or (
            parse(own[0].name).last in last_names and not organization_names.is_anybody(own[0].name)
        )
        if alone and a_person:
            single += _by_article(found, own, by_hand)  # Judge Ash may have been taken for a body
        elif own[0].kind != "person":
            bodies += _bodies_of(found, own, by_hand, named_in)
        else:
            nodes = [Node(found, own)] if found in by_hand.fixed else namesakes.parts(found, own)
            full += nodes
            pairs += [pair_scores.namesakes(a, b) for a, b in combinations(nodes, 2)]
    pairs += _full_names(full, only)
    pairs += _last_names(single, full, named_in)
    pairs += _bodies(bodies, full, named_in)
    return _Clusters([*full, *single, *bodies], by_hand).join(pairs)


def _is_full_name(occurrence: Occurrence) -> bool:
    return occurrence.kind == "person" and bool(parse(occurrence.name).first)


def _by_article(found: str, own: list[Occurrence], by_hand: ByHand) -> list[Node]:
    """A last name alone may be another person in each article; one that somebody decided about is left alone."""
    if found in by_hand.fixed:
        return [Node(found, own)]
    return [Node(f"{found}@{o.article}", [o]) for o in own]


def _bodies_of(found: str, own: list[Occurrence], by_hand: ByHand, named_in: NamedIn) -> Iterator[Node]:
    """A body; but a word that is no name, or that an article has without capital too, is another one in each article."""
    word = own[0].name.lower()
    common: list[Occurrence] = []
    anybody = organization_names.is_anybody(word)
    if (" " not in word or anybody) and found not in by_hand.fixed:
        common = [o for o in own if anybody or named_in(o.article, f" {word} ")]
    if len(common) < len(own):
        yield Node(found, [o for o in own if o not in common])
    elif len(own) == 1:
        yield Node(found, own)
        return
    for occurrence in common:
        yield Node(content_id("namesake", found, occurrence.article), [occurrence])


def _full_names(nodes: Sequence[Node], only: OnlyNames) -> Iterator[Pair]:
    bearers: dict[str, set[str]] = defaultdict(set)
    blocks: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        name = parse(node.name)
        bearers[name.last].add(name.first)
        blocks[name.last].append(node)
        blocks[f"{name.first} {name.last[:2]}"].append(node)

    @cache
    def strangers(last: str, first: str) -> frozenset[str]:
        own = PersonName(first, (), last, "")
        return frozenset(f for f in bearers[last] if relation(PersonName(f, (), last, ""), own) is None)

    def rivals(node: Node) -> frozenset[str]:
        """The first names of other people of that last name."""
        name = parse(node.name)
        return strangers(name.last, name.first)

    compared = set()
    for block in blocks.values():
        for one, other in _within(block):
            couple = (one.id, other.id)
            if one.found == other.found or couple in compared:
                continue
            compared.add(couple)
            pair = pair_scores.persons(
                one,
                other,
                rivals=len(rivals(one) & rivals(other)),
                only=lambda a=one.name, b=other.name: only(parse(a).last, (a, b)),  # type: ignore[misc]
            )
            if pair:
                yield pair


def _within(block: list[Node]) -> Iterator[tuple[Node, Node]]:
    if len(block) <= _MANY:
        yield from combinations(sorted(block, key=lambda n: n.id), 2)
        return
    by_letter: dict[str, list[Node]] = defaultdict(list)
    for node in block:
        by_letter[parse(node.name).first[:1]].append(node)
    for some in by_letter.values():
        some.sort(key=lambda n: (-len(n.articles), n.id))
        yield from combinations(sorted(some[: _MANY * 4], key=lambda n: n.id), 2)


def _last_names(single: Sequence[Node], full: Sequence[Node], named_in: NamedIn) -> Iterator[Pair]:
    """For each last name alone the best candidate, weakened where others are as good."""
    by_last: dict[str, list[Node]] = defaultdict(list)
    for node in sorted(full, key=lambda n: (-len(n.articles), n.id)):
        if len(by_last[parse(node.name).last]) < _MANY:
            by_last[parse(node.name).last].append(node)
    for node in single:
        candidates = by_last.get(parse(node.name).last, [])
        titles = {c.id: _title(node, c, c.roles, named_in) for c in candidates}
        found = []
        for candidate in candidates:
            title = titles[candidate.id]
            like = [c for c in candidates if titles[c.id]] if title else candidates
            named = any(named_in(article, candidate.name) for article in node.articles)
            rivals = _rivals(node, candidate, like)
            if not rivals and not title:
                title = _title(node, candidate, candidate.role_words, named_in)
            found.append(
                (pair_scores.last_name(node, candidate, rivals=rivals, named=named, title=title), candidate)
            )
        found.sort(key=lambda one: (-one[0].score, one[1].id))
        if not found:
            continue
        best = found[0][0]
        if node.kind != "person" and best.score < pair_scores.JOIN:
            continue
        close = [p for p, c in found[1:] if p.score > best.score - _AHEAD and not _alike(c, found[0][1])]
        if close:
            score = min(best.score, pair_scores.JOIN - 0.01)
            best = Pair(best.one, best.other, score, best.reason + "; others are as likely")
        yield best


def _rivals(node: Node, candidate: Node, candidates: Sequence[Node]) -> int:
    """How many others may be meant: of the same kind of role, unless the candidate is by far the most quoted."""
    others = [c for c in candidates if c is not candidate and not _alike(c, candidate)]
    if node.classes & candidate.classes:
        others = [c for c in others if node.classes & c.classes]
    return 0 if sum(len(c.articles) for c in others) * _BY_FAR <= len(candidate.articles) else len(others)


def _title(node: Node, candidate: Node, roles: Set[str], named_in: NamedIn) -> str | None:
    """``Judge Ash``: what stands before the last name, if it is a word for the candidate's role."""
    written = (f"{word.capitalize()} {node.name}" for word in sorted(roles))
    return next((title for title in written if any(named_in(a, title) for a in node.articles)), None)


def _alike(one: Node, other: Node) -> bool:
    """Whether two full names are likely one person's."""
    return one.found != other.found and relation(parse(one.name), parse(other.name)) is not None


def _bodies(nodes: Sequence[Node], people: Sequence[Node], named_in: NamedIn) -> Iterator[Pair]:
    full_names: dict[str, set[str]] = defaultdict(set)
    for person in people:
        name = parse(person.name)
        full_names[name.last].add(f"{name.first} {name.last}")
    owned = {normal_name(node.name) for node in nodes}

    def owner(last: str) -> str | None:
        """Of the known people of that last name, the only one who owns a body of which the archive speaks."""
        having = [name for name in full_names[last] if any(body.startswith(f"{name}'") for body in owned)]
        return having[0] if len(having) == 1 else None

    def named(short: Node, long: Node) -> bool:
        return any(named_in(article, long.name) for article in short.articles)

    blocks: dict[str, list[Node]] = defaultdict(list)
    names: dict[str, Node] = {}
    for node in nodes:
        names.setdefault(normal_name(node.name), node)
        keys = {
            organization_names.formal(node.name),
            organization_names.without_country(node.name),
            organization_names.initials(node.name),
            " ".join(organization_names.formal(node.name).split()[-2:]),
        }
        for key in (keys | node.forms | {normal_name(node.name)}) - {""}:
            blocks[key].append(node)
    compared = set()
    for _, block in sorted(blocks.items()):
        for one, other in _within_bodies(block):
            if one.found != other.found and (one.id, other.id) not in compared:
                compared.add((one.id, other.id))
                pair = pair_scores.bodies(one, other, named=named, owner=owner)
                if pair:
                    yield pair
    for person in people:
        body = names.get(normal_name(person.name))
        if body:
            yield pair_scores.same_name(person, body)


def _within_bodies(block: list[Node]) -> Iterable[tuple[Node, Node]]:
    some = sorted(block, key=lambda n: (-len(n.articles), n.id))[:_MANY]
    return combinations(sorted(some, key=lambda n: n.id), 2)


class _Clusters:
    """Nodes brought together pair by pair, the surest first."""

    def __init__(self, nodes: Sequence[Node], by_hand: ByHand) -> None:
        self.nodes = {node.id: node for node in nodes}
        self.by_hand = by_hand
        self.cluster = {node.id: [node.id] for node in nodes}
        self.made: dict[frozenset[str], Pair] = {}
        for one, other in by_hand.same:
            if one in self.nodes and other in self.nodes:
                self._unite(one, other)

    def join(self, pairs: Iterable[Pair]) -> Linked:
        """Joins what is sure enough, and keeps the rest as suggestions."""
        joins: dict[str, list[Pair]] = defaultdict(list)
        left = []
        for pair in sorted(pairs, key=lambda p: (-p.score, p.one, p.other)):
            if self.cluster[pair.one] is self.cluster[pair.other]:
                continue
            if frozenset((pair.one, pair.other)) in self.by_hand.apart:
                continue
            if pair.score >= pair_scores.JOIN and self._possible(pair):
                self._unite(pair.one, pair.other)
                joins[pair.one].append(pair)
                joins[pair.other].append(pair)
            elif pair.score >= pair_scores.SUGGEST:
                left.append(pair)
        home = {id: self._head(cluster) for id, cluster in self.cluster.items()}
        made = {id: joins[id][0] for id, head in home.items() if id != head and joins[id]}
        return Linked(self.nodes, home, made, list(self._suggested(left, home)))

    def _suggested(self, left: Iterable[Pair], home: Mapping[str, str]) -> Iterator[Pair]:
        """One suggestion for two speakers, the strongest, between the rows that they have."""
        seen: set[Couple] = set(self.by_hand.apart)
        for pair in left:
            a, b = sorted(self.row(home[id]) for id in (pair.one, pair.other))
            if a != b and frozenset((a, b)) not in seen:
                seen.add(frozenset((a, b)))
                yield Pair(a, b, pair.score, pair.reason)

    @staticmethod
    def row(node: str) -> str:
        """The id of a node's row of speakers: a last name alone has one for all articles."""
        return node.partition("@")[0]

    def _possible(self, pair: Pair) -> bool:
        one, other = self.cluster[pair.one], self.cluster[pair.other]
        if not self.by_hand.fixed.isdisjoint(one) and not self.by_hand.fixed.isdisjoint(other):
            return False
        return not any(self._conflict(a, b) for a in one for b in other)

    def _conflict(self, one: str, other: str) -> bool:
        if frozenset((self.row(one), self.row(other))) in self.by_hand.apart:
            return True
        a, b = self.nodes[one], self.nodes[other]
        if a.found == b.found:
            return "@" not in one
        if a.kind != "person" or b.kind != "person" or "@" in one or "@" in other:
            return False
        return relation(parse(a.name), parse(b.name)) is None

    def _unite(self, one: str, other: str) -> None:
        a, b = self.cluster[one], self.cluster[other]
        if a is not b:
            a += b
            for id in b:
                self.cluster[id] = a

    def _head(self, cluster: Sequence[str]) -> str:
        """Whose id all have: one decided about, else a full name of a person or body that most articles use."""

        moved = {id for id, _ in self.by_hand.same}

        def order(id: str) -> tuple[bool, bool, bool, int, str]:
            node = self.nodes[id]
            short = "@" in id or organization_names.is_acronym(node.name)
            person_among_bodies = node.kind == "person" and any(
                self.nodes[i].kind != "person" for i in cluster
            )
            decided = id in self.by_hand.fixed and id not in moved
            return (not decided, short, person_among_bodies, -len(node.articles), id)

        return min(cluster, key=order)
