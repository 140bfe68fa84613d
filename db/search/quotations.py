"""Finding quotations, speakers and articles. Read only.

Answers are the current ones: a quotation that a reviewer gave to somebody else counts as that person's,
and what a reviewer found to be no speech is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlite_utils import Database

from ..columns import EXPORTED, JOINS, LEFT_OUT, selected
from ..conditions import Conditions, speaker_ids, storable
from ..database import fulltext
from ..filter_types import FilterProblem
from ..filters import conditions_for, signature
from . import current_counts

Row = dict[str, Any]

_QUOTES = f"""
    SELECT {selected()}
    FROM quotes
    JOIN articles ON articles.id = quotes.article_id
    {JOINS}
"""

#: Columns that are true or false; SQLite has them as 1 and 0.
_FLAGS = tuple(name for name, kind in EXPORTED.items() if kind is bool)

#: The orders in which quotations can be asked for. Each ends with the place, so that none is left to chance.
ORDERS = {
    "newest": "quotes.published DESC, quotes.id",
    "oldest": "quotes.published NULLS LAST, quotes.id",
    "speaker": "speaker IS NULL, speaker COLLATE NOCASE, quotes.speaker_id, quotes.published, quotes.id",
    "article": "quotes.article_id, quotes.start, quotes.id",
    "uncertain": "quotes.confidence, quotes.id",
    "surest": "quotes.confidence DESC, quotes.id",
    "best": "(SELECT bm25(quotes_fts) FROM quotes_fts WHERE quotes_fts MATCH :words AND rowid = quotes.rowid), quotes.id",
}
#: Those that an index gives.
_INDEXED = ("newest", "oldest", "uncertain", "surest")


def find(
    db: Database,
    words: str | None = None,
    *,
    order: str = "newest",
    limit: int | None = None,
    offset: int = 0,
    **filters: Any,
) -> Iterator[Row]:
    """The quotations that meet all of these conditions, one after the other from the open database.

    ``words`` must all stand in the quotation ("in a row" where quoted, begin* of a word). ``filters`` are
    those of db/filters.py by their names: ``speaker="Lee"``, ``role_class="minister"``; None asks for nothing.
    ``order`` is one of ORDERS; "best" is the rank by words (BM25), without words it is "newest".

    A row has the columns of ``db.columns.QUOTE``; ``speaker`` is the current answer, ``extracted_speaker`` the
    program's, ``spans`` lists of [start, end] by what they are. Raises FilterProblem for an unknown order or filter, and
    for a value that a filter cannot have.
    """
    if order not in ORDERS:
        raise FilterProblem(f"no order {order!r}; there are {', '.join(ORDERS)}")
    asked = conditions(db, {"words": words, **filters}, few=limit is not None and order in _INDEXED)
    if order == "best" and "words" not in asked.params:
        order = "newest"
    yield from _rows(db, asked, order, limit, offset)


def count(db: Database, **filters: Any) -> int:
    """How many quotations ``find`` would give for these filters."""
    asked = conditions_for(db, filters)
    alone = (
        "SELECT count(*) FROM quotes" if not asked.where else asked.counted if len(asked.where) == 1 else None
    )
    if alone:  # all of these but a few: their number is known without a look at each
        few = " AND ".join((f"quotes.id IN ({LEFT_OUT})", *asked.where))
        sql = f"SELECT ({alone}) - (SELECT count(*) FROM quotes WHERE {few})"
    else:
        asked = conditions(db, filters)
        sql = f"SELECT count(*) FROM quotes WHERE {' AND '.join(asked.where)}"
    found: int = db.execute(sql, asked.params).fetchone()[0]
    return found


def conditions(db: Database, filters: Mapping[str, Any], *, few: bool = False) -> Conditions:
    """The conditions of a search by these filters, without what a reviewer found to be no speech."""
    asked = conditions_for(db, filters)
    if few:
        asked.where = asked.for_a_few()
    some_left_out = db.execute(f"SELECT 1 FROM ({LEFT_OUT}) LIMIT 1").fetchone()
    asked.add(
        f"quotes.id NOT IN ({LEFT_OUT})" if some_left_out else "1"
    )  # no look at each where there are none
    return asked


find.__signature__ = signature(find)  # type: ignore[attr-defined]


#: The filters by a day, with the column that they ask of.
DATED = {"since": "published", "until": "published", "said_since": "said_on", "said_until": "said_on"}


def undated(db: Database, filters: Mapping[str, Any]) -> int:
    """How many more would be found if they had the day that these filters ask for; 0 where none of them asks for one."""
    columns = {DATED[name] for name, value in filters.items() if value is not None and name in DATED}
    if not columns:
        return 0
    asked = conditions(db, {name: value for name, value in filters.items() if name not in DATED})
    without = " OR ".join(f"quotes.{column} IS NULL" for column in sorted(columns))
    where = " AND ".join((*asked.where, f"({without})"))
    found: int = db.execute(f"SELECT count(*) FROM quotes WHERE {where}", asked.params).fetchone()[0]
    return found


def quotes_of(db: Database, article_id: str, *, listed: bool = False) -> list[Row]:
    """All quotations of one article in the order of the text, with what reviewers say, each with its ``figures``.

    ``listed``: only those that ``find`` gives.
    """
    of_article = conditions(db, {}) if listed else Conditions(db)
    of_article.equal("article_id", article_id)
    rows = list(_rows(db, of_article, "article", None, 0))
    figures: dict[str, list[Row]] = {row["id"]: [] for row in rows}
    for figure in db.query(
        "SELECT figures.* FROM quotes JOIN figures ON figures.quote_id = quotes.id WHERE quotes.article_id = ? "
        "ORDER BY figures.start, figures.id",
        [article_id],
    ):
        figures[figure["quote_id"]].append(figure)
    for row in rows:
        row["figures"] = figures[row["id"]]
    return rows


def short_id(quote_id: str) -> str:
    """The id of a quotation in eleven characters, as people type it: "a1b2c3-9f2e"."""
    article, _, own = quote_id.partition("-")
    return f"{article[:6]}-{own[:4]}"


_SHORT_ID = re.compile(r"([0-9a-f]{4,16})-([0-9a-f]{3,10})")


def by_short_id(db: Database, wanted: str) -> list[tuple[str, str]]:
    """The quotations whose id begins so in both its parts, as (article's id, quotation's id); at most three."""
    if (parts := _SHORT_ID.fullmatch(wanted.strip().casefold())) is None:
        return []
    return db.execute(
        "SELECT article_id, id FROM quotes WHERE id >= ?1 AND id < ?1 || 'g' AND id LIKE '%-' || ?2 || '%' LIMIT 3",
        list(parts.groups()),
    ).fetchall()


def articles(db: Database, wanted: str) -> list[Row]:
    """The articles that somebody may mean: by id, key, file, address, title, begin of the id, words of the title.

    The first of these ways that finds any decides. ``layout`` is read from its JSON.
    """
    ways: list[tuple[str, str | None]] = [
        ("id = ?", wanted),
        ("key = ?", wanted),
        ("file = ?", wanted),
        ("url = ?", wanted),
        ("title = ? COLLATE NOCASE", wanted.strip()),
        ("id >= ?1 AND id < ?1 || 'g'", wanted if len(wanted) >= 4 else None),
        (
            "rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'title : (' || ? || ')')",
            fulltext.query(wanted),
        ),
    ]
    for condition, value in ways:
        if value is None:
            continue
        rows = list(
            db.query(f"SELECT * FROM articles WHERE {condition} ORDER BY key LIMIT 100", [storable(value)])
        )
        if rows:
            return [{**row, "layout": json.loads(row["layout"])} for row in rows]
    return []


def speakers(
    db: Database,
    name: str | None = None,
    *,
    kind: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[Row]:
    """Speakers, the most quoted first, their counts by what reviewers say: id, name, kind, quote_count, latest role and affiliation, all name forms.

    An affiliation stated without a role counts only where no role is stated. Of whom reviewers leave no quotation
    there is no row. ``name`` as in find.
    """
    changed = current_counts.changes(db)
    # Where no verdict changes a count the order is that of an index.
    count, join = (
        ("quote_count + coalesce(n, 0)", "LEFT JOIN changed ON speaker = id")
        if changed
        else ("quote_count", "")
    )
    where = [f"{count} > 0"]
    params: dict[str, Any] = {
        "limit": -1 if limit is None else limit,
        "offset": offset,
        "changed": json.dumps(changed),
    }
    if name is not None:
        where.append("id IN (SELECT value FROM json_each(:ids))")
        params["ids"] = json.dumps(speaker_ids(db, name))
    if kind is not None:
        where.append("kind = :kind")
        params["kind"] = kind
    rows = list(
        db.query(
            f"""
            WITH changed (speaker, n) AS MATERIALIZED (SELECT key, value FROM json_each(:changed))
            SELECT id, name, kind, {count} AS quote_count, (
                SELECT json_group_array(name) FROM (
                    SELECT name FROM speaker_names WHERE speaker_id = speakers.id ORDER BY articles DESC, name
                )
            ) AS names
            FROM speakers {join} WHERE {" AND ".join(where)}
            ORDER BY {count} DESC, name, id LIMIT :limit OFFSET :offset
            """,
            params,
        )
    )
    for row in rows:
        row["names"] = json.loads(row["names"])
        latest = db.execute(
            "SELECT role, affiliation FROM speaker_roles WHERE speaker_id = ? "
            "ORDER BY role = '', last_seen DESC, articles DESC, role, affiliation LIMIT 1",
            [row["id"]],
        ).fetchone() or ("", "")
        row["role"], row["affiliation"] = (value or None for value in latest)
    return rows


def everybody(
    db: Database, name: str | None = None, *, kind: str | None = None, limit: int | None = None
) -> list[Row]:
    """``speakers``, and among them those whom only reviewers named: these have no id and no kind."""
    rows = speakers(db, name, kind=kind, limit=limit)
    if kind is None:
        unknown = dict.fromkeys(("id", "kind", "role", "affiliation"))
        rows += [
            {**unknown, **row, "names": [row["name"]]} for row in current_counts.only_reviewed(db, name or "")
        ]
        rows.sort(key=lambda row: (-row["quote_count"], row["name"], row["id"] or ""))
    return rows[:limit]


def statement(where: Iterable[str], order: str, *, limited: bool) -> str:
    """The query for quotations under these conditions, with :limit and :offset.

    A limited one picks its rows before it looks up what belongs to them.
    """
    conditions = " AND ".join(where) or "1"
    if not limited or order == "speaker":
        return f"{_QUOTES} WHERE {conditions} ORDER BY {ORDERS[order]} LIMIT :limit OFFSET :offset"
    picked = (
        f"SELECT rowid FROM quotes WHERE {conditions} ORDER BY {ORDERS[order]} LIMIT :limit OFFSET :offset"
    )
    return f"{_QUOTES} WHERE quotes.rowid IN ({picked}) ORDER BY {ORDERS[order]}"


def _rows(db: Database, conditions: Conditions, order: str, limit: int | None, offset: int) -> Iterator[Row]:
    params = conditions.params | {"limit": -1 if limit is None else limit, "offset": offset}
    for row in db.query(statement(conditions.where, order, limited=limit is not None), params):
        row["spans"] = json.loads(row["spans"])
        for name in _FLAGS:
            row[name] = bool(row[name])
        yield row
