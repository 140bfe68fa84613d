"""Two people of one name: told apart by walk of life, affiliation, company and time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache

from ..records.content_ids import content_id
from ..text.lexicon import rows
from .occurrences import Node, Occurrence, telling_words

#: What anybody may be besides.
_BESIDES = frozenset({None, "citizen", "public life", "media"})
#: So many days must a role come back after another one, for the two not to be stages of one life.
_AGAIN = 30
#: This share of the people beside whom one is quoted must be beside the other too, to be the same company.
_COMPANY = 0.5
#: A group this much smaller than another one, in a like walk of life, is rather a slip than a namesake.
_NOT_A_SLIP = 0.15
#: Of this share of the articles somebody is so well known that what states no role means him or her.
_WELL_KNOWN = 0.8


def parts(found: str, occurrences: Sequence[Occurrence]) -> list[Node]:
    """The occurrences of one name as one node, or as several if they are different people's.

    The part with most articles keeps the id of the name. What cannot be told stays with it if it is by
    far the best known, else it is a node of its own.
    """
    groups = _connected(occurrences)
    labelled = [g for g in groups if _walk(g) is not None or _bodies(g)]
    people = _apart(labelled)
    if len(people) < 2:
        return [Node(found, occurrences)]
    people.sort(key=lambda g: (-len(g), _label(g)))
    rest = [o for g in groups if g not in labelled for o in g]
    unclear: list[Occurrence] = []
    for occurrence in rest:
        home = _home(occurrence, people)
        (people[home] if home is not None else unclear).append(occurrence)
    if unclear and len(people[0]) >= _WELL_KNOWN * sum(map(len, people)):
        people[0] += unclear
        unclear = []
    nodes = [Node(found, people[0])]
    nodes += [Node(content_id("namesake", found, _label(g)), g) for g in people[1:]]
    return nodes + ([Node(content_id("namesake", found, None), unclear)] if unclear else [])


def _connected(occurrences: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """Groups that share an article, a story, a body, or a role for which no body is named."""
    roots = list(range(len(occurrences)))
    first: dict[Hashable, int] = {}

    def root(n: int) -> int:
        while roots[n] != n:
            roots[n] = n = roots[roots[n]]
        return n

    for n, occurrence in enumerate(occurrences):
        for key in _keys(occurrence):
            roots[root(n)] = root(first.setdefault(key, n))
    groups: dict[int, list[Occurrence]] = defaultdict(list)
    for n, occurrence in enumerate(occurrences):
        groups[root(n)].append(occurrence)
    return list(groups.values())


def _keys(occurrence: Occurrence) -> Iterable[Hashable]:
    yield "article", occurrence.article
    if occurrence.story:
        yield "story", occurrence.story
    bodies = telling_words(occurrence.affiliation)
    for word in bodies:
        yield "body", word
    if occurrence.role_class and not bodies:
        yield "role", occurrence.role.lower()


def _apart(groups: list[list[Occurrence]]) -> list[list[Occurrence]]:
    """The groups, joined where nothing says that they are different people."""
    people: list[list[Occurrence]] = []
    for group in sorted(groups, key=lambda g: (-len(g), _label(g))):
        home = next((p for p in people if not _different(p, group)), None)
        if home is None:
            people.append(list(group))
        else:
            home += group
    return people


def _different(one: Sequence[Occurrence], other: Sequence[Occurrence]) -> bool:
    if _same_company(one, other):
        return False
    walks = _walk(one), _walk(other)
    if walks[1] in _far(walks[0]) or walks[0] in _far(walks[1]):
        return not any(o.over for o in (*one, *other))
    if min(len(one), len(other)) < _NOT_A_SLIP * max(len(one), len(other)):
        return False
    return _states_a_body(one) and _states_a_body(other) and _in_turn(one, other)


def _same_company(one: Sequence[Occurrence], other: Sequence[Occurrence]) -> bool:
    """Whether both are quoted beside the same people."""
    a, b = (frozenset(p for o in side for p in o.others) for side in (one, other))
    return bool(a and b) and len(a & b) >= _COMPANY * min(len(a), len(b))


def _states_a_body(group: Sequence[Occurrence]) -> bool:
    """Whether two articles or more name the same body: one alone may be a slip."""
    words = Counter(word for o in group for word in telling_words(o.affiliation))
    return any(number > 1 for number in words.values())


def _in_turn(one: Sequence[Occurrence], other: Sequence[Occurrence]) -> bool:
    """Whether both are met in the same time, in turn: no stages of one life."""
    a, b = ([o.day for o in side if o.day is not None and not o.over] for side in (one, other))
    return bool(a and b) and min(max(a), max(b)) - max(min(a), min(b)) >= _AGAIN


def _home(occurrence: Occurrence, people: list[list[Occurrence]]) -> int | None:
    """Whose an occurrence without role is: of the only one whom its outlet names."""
    if occurrence.publisher is None:
        return None
    having = [
        n for n, person in enumerate(people) if any(o.publisher == occurrence.publisher for o in person)
    ]
    return having[0] if len(having) == 1 else None


def _walk(group: Sequence[Occurrence]) -> str | None:
    return _most(group, lambda o: o.walk if o.walk not in _BESIDES else None)


def _bodies(group: Sequence[Occurrence]) -> frozenset[str]:
    return frozenset(word for o in group for word in telling_words(o.affiliation))


def _label(group: Sequence[Occurrence]) -> str:
    """What stands for a person in the id: the walk of life, and the word of an affiliation most met."""
    words = Counter(word for o in group for word in telling_words(o.affiliation))
    body = min(words, key=lambda word: (-words[word], word)) if words else ""
    return f"{_walk(group) or ''} {body}"


def _most(group: Sequence[Occurrence], value: Callable[[Occurrence], str | None]) -> str | None:
    counted = Counter(v for o in group if (v := value(o)))
    return min(counted, key=lambda v: (-counted[v], v)) if counted else None


@cache
def _far(walk: str | None) -> frozenset[str]:
    """The walks of life into which hardly anybody moves from this one."""
    return frozenset(other for one, others in rows("walks_apart") if one == walk for other in others.split())
