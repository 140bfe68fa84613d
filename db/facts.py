"""Figures given for one thing across articles, put together. See db/claims.py for what makes two of them one matter."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from sqlite_utils import Database

from .claims import Claim, names_and_words, same_matter, sentence_at, surroundings, thing_of, written
from .connection import transaction

#: Each claim is held against so many that share its thing and a name, the next in time.
_FOLLOWING = 40
#: A name or word in more of all articles with figures than this share, and more than so many, tells nothing.
_COMMON_SHARE, _COMMON_COUNT = 0.02, 20
#: So much before and after a figure is looked at for its sentence, and so much of the article's begin.
_ASIDE, _LEAD = 300, 500
_NO_THINGS = frozenset(("rank", "years old", "times"))

_FIGURES = """
    SELECT figures.id, figures.kind, figures.value, figures.unit, figures.start, articles.id, articles.story_id,
        articles.published, coalesce(articles.title, ''), substr(articles.text, 1, :lead),
        substr(articles.text, max(1, figures.start + 1 - :aside), 2 * :aside), figures.text
    FROM figures JOIN quotes ON quotes.id = figures.quote_id JOIN articles ON articles.id = quotes.article_id
    WHERE figures.value IS NOT NULL AND figures.kind IN ('count', 'number', 'money', 'percent', 'share')
    ORDER BY articles.id, figures.start, figures.id
"""


def group(db: Database) -> int:
    """Makes all facts again from the figures; gives how many things have figures in more than one article.

    Raises DatabaseProblem; nothing is changed then.
    """
    with transaction(db):
        db.execute("DELETE FROM facts")
        claims, twins = _claims(db)
        facts = 0
        for members in _matters(claims):
            if len({claim.article for claim in members}) > 1:
                _write(db, members, twins)
                facts += 1
    return facts


def _claims(db: Database) -> tuple[list[Claim], dict[str, list[str]]]:
    """The claims, one for each figure in the text, and the ids of all its rows: attributions may overlap."""
    claims: list[Claim] = []
    twins: dict[str, list[str]] = {}
    rows = db.execute(_FIGURES, {"aside": _ASIDE, "lead": _LEAD})
    for (article, _), same in groupby(rows, key=lambda row: (row[5], row[4])):
        ids, row = [], None
        for row in same:
            ids.append(row[0])
        if row is None or row[3] in _NO_THINGS:
            continue
        _, kind, value, unit, start, _, story, published, title, lead, around, text = row
        sentence, begin = sentence_at(around, min(start, _ASIDE))
        words, place, near = surroundings(sentence, min(start, _ASIDE) - begin, text)
        thing, sort = thing_of(kind, unit, words, place)
        if sort != "other" or near:
            names, about = names_and_words(sentence, title)
            context = names.union(about, *names_and_words(lead))
            day = _day(published)
            claims.append(Claim(ids[0], article, story, day, value, thing, sort, near, names, about, context))
            twins[ids[0]] = ids
    return claims, twins


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None


def _matters(claims: list[Claim]) -> Iterator[list[Claim]]:
    """The claims in sets that are about the same."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    together: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    given: defaultdict[tuple[str, str], set[float]] = defaultdict(set)
    for claim in claims:
        for word in claim.context | claim.near:
            articles[word].add(claim.article)
        given[claim.article, claim.thing].add(claim.value)
        for name in claim.context:
            together[claim.thing, name].append(claim)
    most = max(_COMMON_COUNT, _COMMON_SHARE * len({claim.article for claim in claims}))
    common = frozenset(word for word, having in articles.items() if len(having) > most)
    parents: dict[str, str] = {claim.id: claim.id for claim in claims}

    def first(claim: str) -> str:
        while parents[claim] != claim:
            parents[claim] = parents[parents[claim]]
            claim = parents[claim]
        return claim

    for (_, name), having in together.items():
        if name in common:
            continue
        having.sort(key=lambda claim: (claim.day or date.max, claim.id))
        for n, one in enumerate(having):
            for other in having[n + 1 : n + 1 + _FOLLOWING]:
                # An article that has both figures gives them for two matters.
                if one.value != other.value and (
                    other.value in given[one.article, one.thing]
                    or one.value in given[other.article, one.thing]
                ):
                    continue
                if first(one.id) != first(other.id) and same_matter(one, other, common):
                    low, high = sorted((first(one.id), first(other.id)))
                    parents[high] = low
    sets: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        sets[first(claim.id)].append(claim)
    yield from sets.values()


def _write(db: Database, members: list[Claim], twins: dict[str, list[str]]) -> None:
    number = min(claim.id for claim in members)
    days = sorted(claim.day.isoformat() for claim in members if claim.day)
    sources = db.execute(
        "SELECT count(DISTINCT coalesce(speaker_id, article_id)) FROM figures JOIN quotes ON quotes.id = quote_id "
        "WHERE figures.id IN (SELECT value FROM json_each(?))",
        [json.dumps([claim.id for claim in members])],
    ).fetchone()[0]
    db.execute(
        "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            number,
            members[0].thing,
            _about(db, members),
            len(members),
            len({claim.value for claim in members}),
            sources,
            days[0] if days else None,
            days[-1] if days else None,
        ],
    )
    rows = [(figure, number) for claim in members for figure in twins[claim.id]]
    db.conn.executemany("INSERT INTO fact_figures VALUES (?, ?)", rows)


def _about(db: Database, members: list[Claim]) -> str:
    """The names and words that most of the claims share, names first, as an article writes them."""
    names = Counter(name for claim in members for name in claim.names)
    words = Counter(word for claim in members for word in claim.near)
    told = _most(names)[:3]
    told += [word for word in _most(words) if word not in told][:3]
    (texts,) = db.execute(
        "SELECT group_concat(text, char(10)) FROM (SELECT text FROM articles WHERE id IN (SELECT value FROM json_each(?)) LIMIT 5)",
        [json.dumps(sorted({claim.article for claim in members}))],
    ).fetchone()
    forms = written(texts)
    return ", ".join(forms.get(word, word) for word in told)


def _most(counted: Counter[str]) -> list[str]:
    return [
        word for word, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])) if count > 1
    ]
