"""Figures given for one thing across articles, put together. See db/facts/claim_similarity.py for what makes two of them one matter."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from sqlite_utils import Database

from ..columns import STANCE
from ..database.connection import snapshot, transaction
from .claim_similarity import Weights, score
from .claims import (
    Claim,
    is_former,
    is_projected,
    is_vague,
    latest,
    qualifiers,
    sentence_at,
    shared_words,
    surroundings,
    thing_of,
    written,
)

#: Each claim is held against so many that share its thing and a name or phrase, the next in time.
_FOLLOWING = 40
#: A name in more of all articles with figures than this share, and more than so many, brings none together.
_COMMON_SHARE, _COMMON_COUNT = 0.05, 20
#: Before two sets become one, so many of each are held against each other; a pair that cannot be one counts so much against it.
_HELD, _FAR_APART = 6, 2.0
#: So much before and after a figure is looked at for its sentence, and so much of the article's begin.
_ASIDE, _LEAD = 300, 500
_NO_THINGS = frozenset(("rank", "years old", "times"))

_FIGURES = f"""
    SELECT figures.id, figures.kind, figures.value, figures.unit, figures.start, articles.id, articles.story_id,
        articles.published, coalesce(articles.title, ''), substr(articles.text, 1, :lead),
        substr(articles.text, max(1, figures.start + 1 - :aside), 2 * :aside), figures.text, figures.upper,
        coalesce(speakers.name, '') || ' ' || coalesce(quotes.mention, '')
    FROM figures JOIN quotes ON quotes.id = figures.quote_id JOIN articles ON articles.id = quotes.article_id
    LEFT JOIN speakers ON speakers.id = quotes.speaker_id
    LEFT JOIN current_reviews AS judged ON judged.current_quote_id = quotes.id
    WHERE figures.value IS NOT NULL AND coalesce({STANCE}, 'said') = 'said' AND figures.kind IN ('count', 'number', 'money', 'percent', 'share')
    ORDER BY articles.id, figures.start, figures.id
"""


def group(db: Database) -> int:
    """Makes all facts again from the figures; gives how many things have figures in more than one article.

    Raises DatabaseProblem; nothing is changed then.
    """
    with snapshot(db):  # others may write meanwhile
        claims, twins = _claims(db)
        matters = [members for members in _matters(claims) if len({claim.article for claim in members}) > 1]
        facts = [_fact(db, members) for members in matters]
    with transaction(db):
        db.execute("DELETE FROM facts")
        db.conn.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", facts)
        db.conn.executemany(
            "INSERT INTO fact_figures SELECT id, ?2 FROM figures WHERE id = ?1",
            [
                (figure, fact[0])
                for fact, members in zip(facts, matters, strict=True)
                for claim in members
                for figure in twins[claim.id]
            ],
        )
    return len(facts)


def _claims(db: Database) -> tuple[list[Claim], dict[str, list[str]]]:
    """The claims, one for each figure in the text that still holds, and the ids of all its rows: attributions may overlap."""
    claims: list[Claim] = []
    twins: dict[str, list[str]] = {}
    rows = db.execute(_FIGURES, {"aside": _ASIDE, "lead": _LEAD})
    for (article, _), same in groupby(rows, key=lambda row: (row[5], row[4])):
        ids, row = [], None
        for row in same:
            ids.append(row[0])
        if row is None or row[3] in _NO_THINGS:
            continue
        _, kind, value, unit, start, _, story, published, title, lead, around, text, upper, speaker = row
        at = min(start, _ASIDE)
        sentence, begin = sentence_at(around, at)
        place_in = at - begin
        ahead, behind = sentence[:place_in], sentence[place_in + len(text) :]
        if is_former(around[:at]) or is_vague(text) or is_projected(ahead, behind):
            continue
        words, place, near = surroundings(sentence, at - begin, text)
        thing, sort = thing_of(kind, unit, words, place)
        without = f"{speaker} {(unit or '').rpartition(' ')[2]}"
        if sort != "other" or near:
            claims.append(
                Claim(
                    ids[0], article, story, _day(published), latest(around[:at], value, upper),
                    thing, sort, qualifiers(kind, unit), near, *shared_words(sentence, title, lead, without),
                )
            )  # fmt: skip
            twins[ids[0]] = ids
    return claims, twins


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None


def _matters(claims: list[Claim]) -> Iterator[list[Claim]]:
    """The claims in sets that are about the same: what shares most is put together first."""
    weights = Weights(claims)
    values: defaultdict[tuple[str, str], set[float]] = defaultdict(set)
    for claim in claims:
        values[claim.article, claim.thing].add(claim.value)
    sets = {claim.id: [claim] for claim in claims}
    for _, one, other in sorted(_pairs(claims, weights)):
        a, b = sets[one], sets[other]
        if a is not b and _agree(a, b, values) and _belong(a, b, weights):
            a += b
            for claim in b:
                sets[claim.id] = a
    yield from {id(members): members for members in sets.values()}.values()


def _pairs(claims: list[Claim], weights: Weights) -> Iterator[tuple[float, str, str]]:
    """Pairs that are about one matter, with what sorts those before that share most."""
    together: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    most = max(_COMMON_COUNT, _COMMON_SHARE * weights.number)
    for claim in claims:
        for name in claim.context:
            if (name in weights.names or " " in name) and weights.in_articles[name] <= most:
                together[claim.thing, name].append(claim)
        if weights.of_value[claim.thing, claim.value] <= most:
            together[claim.thing, str(claim.value)].append(claim)
    compared: set[tuple[str, str]] = set()
    for having in together.values():
        having.sort(key=lambda claim: (claim.day or date.max, claim.id))
        for n, one in enumerate(having):
            for other in having[n + 1 : n + 1 + _FOLLOWING]:
                pair = (one.id, other.id)
                if pair not in compared:
                    compared.add(pair)
                    if (found := score(one, other, weights)) >= 0:
                        yield -found, *pair


def _belong(one: list[Claim], other: list[Claim], weights: Weights) -> bool:
    """Whether two sets share enough on the whole: that one of each is like one of the other may be chance."""
    scores = [max(score(a, b, weights), -_FAR_APART) for a in one[:_HELD] for b in other[:_HELD]]
    return sum(scores) >= 0


def _agree(one: list[Claim], other: list[Claim], values: Mapping[tuple[str, str], set[float]]) -> bool:
    """Whether no article has figures of both: it gives these for two matters."""
    for a in one:
        for b in other:
            if a.value != b.value and (
                b.value in values[a.article, a.thing] or a.value in values[b.article, b.thing]
            ):
                return False
    return True


def _fact(db: Database, members: list[Claim]) -> tuple[object, ...]:
    """The row of the table facts for claims about one matter."""
    days = sorted(claim.day.isoformat() for claim in members if claim.day)
    sources = db.execute(
        "SELECT count(DISTINCT coalesce(speaker_id, article_id)) FROM figures JOIN quotes ON quotes.id = quote_id "
        "WHERE figures.id IN (SELECT value FROM json_each(?))",
        [json.dumps([claim.id for claim in members])],
    ).fetchone()[0]
    return (
        min(claim.id for claim in members),
        members[0].thing,
        _about(db, members),
        len(members),
        len({claim.value for claim in members}),
        sources,
        days[0] if days else None,
        days[-1] if days else None,
    )


def _about(db: Database, members: list[Claim]) -> str:
    """The names and words that most of the claims share, names first, as an article writes them."""
    names = Counter(
        name for claim in members for name in claim.beside if claim.names.issuperset(name.split())
    )
    words = Counter(word for claim in members for word in claim.near)
    told: list[str] = []
    for some, most in ((_most(names), 3), (_most(words), 6)):
        for name in some:
            if len(told) < most and set(name.split()).isdisjoint(" ".join(told).split()):
                told.append(name)
    (texts,) = db.execute(
        "SELECT group_concat(text, char(10)) FROM (SELECT text FROM articles WHERE id IN (SELECT value FROM json_each(?)) LIMIT 5)",
        [json.dumps(sorted({claim.article for claim in members}))],
    ).fetchone()
    forms = written(texts)
    return ", ".join(" ".join(forms.get(word, word) for word in name.split()) for name in told)


def _most(counted: Counter[str]) -> list[str]:
    """What more than one has, the most shared first, of these the longest."""
    several = [(word, count) for word, count in counted.items() if count > 1]
    return [word for word, _ in sorted(several, key=lambda pair: (-pair[1], -pair[0].count(" "), pair[0]))]
