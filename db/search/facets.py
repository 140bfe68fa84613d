"""Facets: the values that the quotations of a search have, with their counts, each a filter that narrows the search.

For example of what is found for "dam": 12 by Ann Lee, 9 by spokespersons, 7 in the Elm Post, 5 of March 2026.
Faceted browsing as in Datasette, over the filters of db/filters.py.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sqlite_utils import Database

from ..columns import ALL_SAID_TOGETHER, KNOWN_SPEAKER, OF_MEMBERS, OTHER_ROLE
from ..conditions import CORRECTED
from ..records.content_ids import normal_name
from . import current_counts, quotations

#: So many values of a facet are shown.
SHOWN = 8

#: Of more quotations than this the counts are estimated from a sample.
EXACT = 10_000

#: About so many are counted of a sample. It is made of short runs of neighbours, evenly spread over the archive and the
#: more the fewer of them meet the filters: neighbours are read quickly, but of one article, so each run is short.
_COUNTED, _RUN = 1500, 6
#: Where the filters leave less than this share of the archive, its sample is rather every so-manieth of what they leave.
_FEW = 0.1


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: ``column`` is its value as SQL over a row of quotes; ``filters`` makes of a value the filters that ask for it."""

    name: str
    label: str
    column: str
    filters: Callable[[str], Mapping[str, str]]


def _by(name: str, exactly: str = "") -> Callable[[str], Mapping[str, str]]:
    return lambda value: {name: exactly + value}


def _days(value: str) -> Mapping[str, str]:
    return {"since": value, "until": value}


FACETS = (
    Facet("speaker_id", "Speaker", "speaker_id", _by("speaker_id")),
    Facet("role_class", "Class of role", "role_class", _by("role_class")),
    Facet("role", "Role as stated", "role", _by("role", "=")),
    Facet("affiliation", "Affiliation as stated", "affiliation", _by("affiliation", "=")),
    Facet("publisher", "Outlet", "publisher", _by("publisher", "=")),
    Facet("year", "Year", "substr(published, 1, 4)", _days),  # counted from months
    Facet("month", "Month", "substr(published, 1, 7)", _days),
    Facet("kind", "In marks or not", "kind", _by("kind")),
    Facet("stance", "In what sense", "stance", _by("stance")),
    Facet("cue_class", "Kind of saying", "cue_class", _by("cue_class")),
    Facet("speaker_kind", "Kind of speaker", "speaker_kind", _by("speaker_kind")),
    Facet("medium", "Medium", "medium", _by("medium")),
    Facet(
        "language",
        "Language",
        "(SELECT language FROM articles WHERE articles.id = quotes.article_id)",
        _by("language"),
    ),
    Facet(
        "verdict",
        "Verdict",
        "(SELECT verdict FROM current_reviews WHERE current_quote_id = quotes.id)",
        _by("verdict"),
    ),
)

#: By one of these at a time: a month says the year too, and of one year only the months tell anything.
_OF_DAYS = ("year", "month")


@dataclass(frozen=True, slots=True)
class Value:
    """One value: what it is called, how many quotations have it, the filters that ask for it, whether they are asked for."""

    label: str
    count: int
    filters: Mapping[str, str]
    chosen: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """A facet with its most frequent values; ``estimated`` counts are of a sample."""

    facet: Facet
    values: tuple[Value, ...]
    estimated: bool


def facets(db: Database, given: Mapping[str, str], asked: Mapping[str, Any], total: int) -> list[Counted]:
    """The facets of the quotations that meet the filters ``asked``, of which there are ``total``.

    ``given`` are the same filters as an address has them. A facet is left out where it cannot narrow: where
    all have one value, unless it is the one asked for. Counts are the current ones, by what reviewers say.
    """
    estimated = total > EXACT
    last = db.execute("SELECT max(rowid) FROM quotes").fetchone()[0] if estimated else 0
    sampled = estimated and total >= _FEW * last
    conditions = quotations.conditions(db, asked, few=sampled)
    where = " AND ".join(conditions.where)
    params = conditions.params
    source = "quotes"
    scale = 1.0
    if sampled:
        params = params | {"sample": json.dumps(_sample(last, total / last))}
        source = "json_each(:sample) AS sample CROSS JOIN quotes ON quotes.rowid = sample.value"
    elif estimated:
        where += " AND quotes.rowid % :step = 0"
        params = params | {"step": max(1, total // _COUNTED)}
    hits, found, joint = _counted(db, source, where, params)
    if joint:
        for name, value, count in db.execute(_TOGETHER, {"together": json.dumps(joint)}).fetchall():
            found[name][value] += count
    if estimated and hits:
        scale = total / hits
    if not estimated:
        _by_verdicts(db, where, params, found)
    _as_narrowed(db, asked, found)
    return list(_shown(db, found, given, estimated, scale))


def _as_narrowed(db: Database, asked: Mapping[str, Any], found: dict[str, Counter[str]]) -> None:
    """Keeps the values that narrow what is asked for, with as many as their link leads to.

    Of what several said each has a role and a body, but a link replaces the filter of its own facet: the other's
    would lead elsewhere. With a class of roles a body is asked for in another way than without.
    """
    for name in (*CORRECTED, "speaker_id"):
        wanted = asked.get(name)
        if isinstance(wanted, str):
            found[name] = Counter(
                {value: n for value, n in found[name].items() if _narrows(name, value, wanted)}
            )
    body = asked.get("affiliation")
    if body and not body.startswith("=") and not asked.get("role_class"):
        most = [value for value, _ in found["role_class"].most_common(SHOWN) if value]
        counts = {one: quotations.count(db, **{**asked, "role_class": one}) for one in most}
        found["role_class"] = Counter(dict(sorted(counts.items(), key=lambda v: (-v[1], v[0]))))


def _narrows(name: str, value: str | None, wanted: str) -> bool:
    """Whether all that has this value meets the filter of the same name: its words, or just this value."""
    if name in ("role_class", "speaker_id"):
        return value == wanted
    if wanted.startswith("="):
        return value == wanted[1:]
    return set(normal_name(wanted).split()) <= set(normal_name(value or "").split())


def _counted(
    db: Database, source: str, where: str, params: dict[str, Any]
) -> tuple[int, dict[str, Counter[str]], list[str]]:
    """How many there are, how often each facet has each of its values, and the ids of what several said together.

    In one pass. Each column comes as one list in JSON: rows of so many cells take three times as long to hand over.
    """
    of_use = [facet for facet in FACETS if facet.name != "year" and _varies(db, facet)]
    columns = ", ".join(f"json_group_array({facet.column})" for facet in of_use)
    together = "json_group_array(quotes.id) FILTER (WHERE quotes.id IN (SELECT quote_id FROM quote_speakers)) AS joint_"
    hits, joint, *by_facet = db.execute(
        f"SELECT count(*), {together}, {columns} FROM {source} WHERE {where}", params
    ).fetchone()
    found: dict[str, Counter[str]] = {facet.name: Counter() for facet in FACETS}
    for facet, values in zip(of_use, map(json.loads, by_facet), strict=True):
        found[facet.name] = _most_frequent(values)
        if facet.name == "month":
            found["year"] = _most_frequent(value and value[:4] for value in values)
    return hits, found, json.loads(joint)


#: Of what several say together each of them has one, and so has each of their roles and bodies.
_TOGETHER = " UNION ALL ".join(
    f"""
    SELECT '{name}', value, count(DISTINCT id) FROM (
        SELECT quotes.id AS id, {value} AS value, quotes.{name} AS own FROM json_each(:together) AS hit
        CROSS JOIN quotes ON quotes.id = hit.value CROSS JOIN {ALL_SAID_TOGETHER} WHERE joint.quote_id = quotes.id
    ) WHERE value <> coalesce(own, '')
    AND id NOT IN (SELECT current_quote_id FROM current_reviews WHERE verdict {judged}) GROUP BY 2
    """
    for name, value, judged in (
        ("speaker_id", "member.speaker_id", "= 'wrong_speaker'"),
        *((name, value, f"IN {OTHER_ROLE}") for name, value in OF_MEMBERS.items()),
    )
)


def _most_frequent(values: Iterable[str | None]) -> Counter[str]:
    """The values that are not empty with how often each stands there: the most frequent first, of as many the first by name."""
    counts = Counter(values)
    return Counter(
        dict(
            sorted(((value, count) for value, count in counts.items() if value), key=lambda v: (-v[1], v[0]))
        )
    )


def _varies(db: Database, facet: Facet) -> bool:
    """Whether what is looked up in another table can have two values: for most archives it cannot, and looking is slow."""
    if facet.name == "verdict":
        return bool(db.execute("SELECT 1 FROM review_links LIMIT 1").fetchone())
    if facet.name == "language":
        first, last = db.execute("SELECT min(language), max(language) FROM articles").fetchone()
        return bool(first != last)
    return True


def _sample(last: int, share: float) -> list[int]:
    """The rowids of the sample: runs of neighbours, evenly spread over those up to the last; a ``share`` of them counts."""
    runs = round(_COUNTED / _RUN / share)
    begins = [last * n // runs + 1 for n in range(runs + 1)]
    return [row for begin, end in pairwise(begins) for row in range(begin, min(begin + _RUN, end))]


def _by_verdicts(db: Database, where: str, params: dict[str, Any], found: Mapping[str, Counter[str]]) -> None:
    """Takes what reviewers gave to another speaker or role from where it was found, and adds it where it belongs."""
    judged = (
        f"FROM current_reviews AS judged JOIN quotes ON quotes.id = judged.current_quote_id WHERE {where} AND"
    )
    speakers, kinds = found["speaker_id"], found["speaker_kind"]
    of_name = f"(SELECT kind FROM speakers WHERE id = {KNOWN_SPEAKER})"
    for speaker, corrected, was, kind in db.execute(
        f"SELECT quotes.speaker_id, judged.corrected_speaker, quotes.speaker_kind, {of_name} {judged} "
        "judged.verdict = 'wrong_speaker'",
        dict(params),
    ).fetchall():
        kinds[was] -= 1
        kinds[kind] += 1
        speakers[speaker] -= 1
        for known in current_counts.known_as(db, normal_name(corrected)) if corrected else ():
            speakers[known] += 1
    for before, after in db.execute(
        f"SELECT quotes.stance, judged.corrected_stance {judged} judged.corrected_stance > ''", dict(params)
    ).fetchall():
        found["stance"][before] -= 1
        found["stance"][after] += 1
    for name in CORRECTED:
        corrected_name = "corrected_class" if name == "role_class" else f"corrected_{name}"
        for before, after in db.execute(
            f"SELECT quotes.{name}, judged.{corrected_name} {judged} judged.verdict IN {OTHER_ROLE}",
            dict(params),
        ).fetchall():
            found[name][before] -= 1
            found[name][after] += 1


def _shown(
    db: Database,
    found: Mapping[str, Counter[str]],
    given: Mapping[str, str],
    estimated: bool,
    scale: float,
) -> Iterator[Counted]:
    by_year = len(found["year"]) > 1
    for facet in FACETS:
        if facet.name == ("month" if by_year else "year"):
            continue
        most = [(value, count) for value, count in found[facet.name].most_common() if value and count > 0]
        if facet.name in _OF_DAYS:
            most.sort(reverse=True)
        values = [
            Value(value, round(count * scale), facet.filters(value), _asked_for(facet, value, given))
            for value, count in most[:SHOWN]
        ]
        if len(most) > 1 or any(one.chosen for one in values):
            yield Counted(facet, tuple(_named(db, facet, values)), estimated)


def _asked_for(facet: Facet, value: str, given: Mapping[str, str]) -> bool:
    return all(given.get(name) == wanted for name, wanted in facet.filters(value).items())


def _named(db: Database, facet: Facet, values: Iterable[Value]) -> Iterator[Value]:
    """Speakers by their name; verdicts, stances and the like in words."""
    for one in values:
        label = one.label.replace("_", " ") if facet.name in ("stance", "verdict") else one.label
        if facet.name == "speaker_id":
            row = db.execute("SELECT name FROM speakers WHERE id = ?", [one.label]).fetchone()
            label = row[0] if row else one.label
        yield Value(label, one.count, one.filters, one.chosen)
