"""Finding quotations, speakers and articles. Read only.

Answers are the current ones: a quotation that a reviewer gave to somebody else counts as that person's,
and what a reviewer found to be no speech is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlite_utils import Database

from ..database import fulltext
from ..records.content_ids import normal_name

Row = dict[str, Any]

_QUOTES = """
    SELECT quotes.id, quotes.article_id, articles.key AS article, articles.title, quotes.publisher, quotes.published,
        articles.url, articles.file, articles.file_start, quotes.kind, quotes.text,
        CASE judged.verdict WHEN 'wrong_speaker' THEN judged.corrected_speaker ELSE speakers.name END AS speaker, quotes.speaker_id, quotes.speaker_kind,
        quotes.role, quotes.affiliation, quotes.role_class, quotes.cue, quotes.mention, quotes.cue_class, quotes.negated, quotes.said_on,
        quotes.medium, quotes.venue, quotes.addressee, quotes.rule, quotes.confidence, quotes.reason,
        quotes.paragraph, quotes.start, quotes."end", quotes.spans, judged.verdict, speakers.name AS extracted_speaker
    FROM quotes
    JOIN articles ON articles.id = quotes.article_id
    LEFT JOIN speakers ON speakers.id = quotes.speaker_id
    LEFT JOIN current_reviews AS judged ON judged.current_quote_id = quotes.id
"""

#: The orders in which quotations can be asked for. Each ends with the place, so that none is left to chance.
ORDERS = {
    "newest": "quotes.published DESC, quotes.id",
    "oldest": "quotes.published, quotes.id",
    "speaker": "speaker IS NULL, speaker COLLATE NOCASE, quotes.speaker_id, quotes.published, quotes.id",
    "article": "quotes.article_id, quotes.start, quotes.id",
    "uncertain": "quotes.confidence, quotes.id",
}


def find(
    db: Database,
    words: str | None = None,
    *,
    speaker: str | None = None,
    speaker_id: str | None = None,
    speaker_kind: str | None = None,
    role: str | None = None,
    affiliation: str | None = None,
    role_class: str | None = None,
    kind: str | None = None,
    publisher: str | None = None,
    since: str | None = None,
    until: str | None = None,
    said_since: str | None = None,
    said_until: str | None = None,
    cue_class: str | None = None,
    medium: str | None = None,
    rule: str | None = None,
    negated: bool | None = None,
    figure: str | None = None,
    order: str = "newest",
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """The quotations that meet all of these conditions, one after the other from the open database.

    ``words`` must all stand in the quotation ("in a row" where quoted, begin* of a word). ``speaker`` is
    any form of the name; if nobody goes by it, all its words must be in the speaker's name. ``speaker_id``
    asks for one row of speakers instead. ``role``, ``affiliation`` and ``publisher`` ask for all their words, without regard to case. Days are ISO 8601,
    both ends included; "2024-05" is the whole month. ``role_class`` is one of db/text/lexicon/role_classes.txt; with it
    an affiliation may be one that only other articles state of the speaker in that class of roles. ``figure`` is a number (56), a unit (USD, deaths) or
    words of a figure ("56 deaths"). ``order`` is one of ORDERS.

    A row has the columns of ``quotes`` and its article's; ``speaker`` is the current answer,
    ``extracted_speaker`` the program's, ``spans`` lists of [start, end] by what they are. Raises
    ValueError for an unknown order.
    """
    if order not in ORDERS:
        raise ValueError(f"no order {order!r}; there are {', '.join(ORDERS)}")
    conditions = _Conditions(db)
    conditions.words(words)
    if speaker_id is not None:
        conditions.speaker([_storable(speaker_id)])
    elif speaker is not None:
        conditions.speaker(speaker_ids(db, speaker), speaker)
    for column, value in (("role", role), ("publisher", publisher)):
        conditions.having_words(column, value)
    if role_class is None:
        conditions.having_words("affiliation", affiliation)
    else:
        conditions.holding(role_class, affiliation)
    for column, value in (
        ("speaker_kind", speaker_kind),
        ("kind", kind),
        ("cue_class", cue_class),
        ("medium", medium),
        ("rule", rule),
    ):
        conditions.equal(column, value)
    if negated is not None:
        conditions.add("quotes.negated" if negated else "NOT quotes.negated")
    conditions.days("published", since, until)
    conditions.days("said_on", said_since, said_until)
    conditions.figure(figure)
    conditions.add(
        "quotes.id NOT IN (SELECT current_quote_id FROM current_reviews WHERE verdict = 'not_speech')"
    )
    yield from _rows(db, conditions, order, limit, offset)


def quotes_of(db: Database, article_id: str) -> list[Row]:
    """All quotations of one article in the order of the text, with what reviewers say, each with its ``figures``."""
    conditions = _Conditions(db)
    conditions.equal("article_id", article_id)
    rows = list(_rows(db, conditions, "article", None, 0))
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
            db.query(f"SELECT * FROM articles WHERE {condition} ORDER BY key LIMIT 100", [_storable(value)])
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
    """Speakers, the most quoted first: id, name, kind, quote_count, latest role and affiliation, all name forms.

    An affiliation stated without a role counts only where no role is stated.

    ``name`` as in find.
    """
    where = ["1"]
    params: dict[str, Any] = {"limit": -1 if limit is None else limit, "offset": offset}
    if name is not None:
        where.append("id IN (SELECT value FROM json_each(:ids))")
        params["ids"] = json.dumps(speaker_ids(db, name))
    if kind is not None:
        where.append("kind = :kind")
        params["kind"] = kind
    rows = list(
        db.query(
            f"""
            SELECT id, name, kind, quote_count, (
                SELECT json_group_array(name) FROM (
                    SELECT name FROM speaker_names WHERE speaker_id = speakers.id ORDER BY articles DESC, name
                )
            ) AS names
            FROM speakers WHERE {" AND ".join(where)}
            ORDER BY quote_count DESC, name, id LIMIT :limit OFFSET :offset
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


def speaker_ids(db: Database, name: str) -> list[str]:
    """The ids of the speakers that go by this form of a name, else of those whose name has all its words."""
    exact = db.execute(
        "SELECT DISTINCT speaker_id FROM speaker_names WHERE normal = ?", [normal_name(_storable(name))]
    ).fetchall()
    if not exact and (query := fulltext.query(name)):
        exact = db.execute(
            "SELECT id FROM speakers WHERE rowid IN (SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH ?)",
            [query],
        ).fetchall()
    return sorted(row[0] for row in exact)


def distinct(db: Database, column: str) -> Iterator[str]:
    """The values of an indexed column of quotes, by leaping from one to the next in the index."""
    for (value,) in db.execute(
        f"""
        WITH RECURSIVE leap(value) AS (
            SELECT min({column}) FROM quotes WHERE {column} IS NOT NULL
            UNION ALL
            SELECT (SELECT min({column}) FROM quotes WHERE {column} > leap.value) FROM leap WHERE leap.value IS NOT NULL
        )
        SELECT value FROM leap WHERE value IS NOT NULL
        """
    ):
        yield value


class _Conditions:
    """The WHERE of a search, gathered piece by piece. A value of None asks for nothing."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.where: list[str] = []
        self.params: dict[str, Any] = {}

    def add(self, condition: str, **params: Any) -> None:
        self.where.append(condition)
        self.params.update(params)

    def equal(self, column: str, value: str | None) -> None:
        if value is not None:
            self.add(f"quotes.{column} = :{column}", **{column: _storable(value)})

    def words(self, words: str | None) -> None:
        if words is not None and words.strip():
            self.add(
                "quotes.rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :words)",
                words=fulltext.query(words) or '""',
            )

    def having_words(self, column: str, wanted: str | None) -> None:
        if wanted is not None:
            needed = set(normal_name(_storable(wanted)).split())
            matching = [v for v in distinct(self.db, column) if needed <= set(normal_name(v).split())]
            self._among(f"quotes.{column}", column, matching)

    def holding(self, role_class: str, affiliation: str | None) -> None:
        """By somebody of this class of roles, who holds it in this body by what any article states."""
        self.equal("role_class", role_class)
        if affiliation is None:
            return
        needed = set(normal_name(_storable(affiliation)).split())
        bodies = [
            body
            for (body,) in self.db.execute(
                "SELECT DISTINCT affiliation FROM speaker_roles WHERE role_class = ?", [_storable(role_class)]
            )
            if needed <= set(normal_name(body).split())
        ]
        self.add(
            "(quotes.speaker_id IN (SELECT speaker_id FROM speaker_roles WHERE role_class = :role_class "
            "AND affiliation IN (SELECT value FROM json_each(:bodies))) OR quotes.speaker_id IN (SELECT id FROM speakers "
            "WHERE kind = 'individual' AND rowid IN (SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH :body)))",
            bodies=json.dumps(bodies),
            body=fulltext.query(affiliation) or '""',
        )

    def days(self, column: str, since: str | None, until: str | None) -> None:
        if since is not None:
            self.add(f"quotes.{column} >= :{column}_since", **{f"{column}_since": since})
        if until is not None:
            # "~" comes after all digits and hyphens: the end of a month or year given by its begin.
            self.add(f"quotes.{column} <= :{column}_until || '~'", **{f"{column}_until": until})

    def speaker(self, ids: list[str], *names: str) -> None:
        """Said by one of these speakers, or given to one of their names or of these names by a reviewer."""
        wanted = {normal_name(_storable(name)) for name in names}
        wanted.update(
            row[0]
            for row in self.db.execute(
                "SELECT normal FROM speaker_names WHERE speaker_id IN (SELECT value FROM json_each(?))",
                [json.dumps(ids)],
            )
        )
        given: list[str] = []
        taken: list[str] = []
        for quote, corrected in self.db.execute(
            "SELECT current_quote_id, corrected_speaker FROM current_reviews WHERE verdict = 'wrong_speaker'"
        ):
            (given if corrected and normal_name(corrected) in wanted else taken).append(quote)
        if given:
            self.add(
                "(quotes.speaker_id IN (SELECT value FROM json_each(:speakers)) "
                "OR quotes.id IN (SELECT value FROM json_each(:given)))",
                speakers=json.dumps(ids),
                given=json.dumps(given),
            )
        else:
            self._among("quotes.speaker_id", "speaker", ids)
        if taken:
            self.add("quotes.id NOT IN (SELECT value FROM json_each(:taken))", taken=json.dumps(taken))

    def figure(self, wanted: str | None) -> None:
        if wanted is None:
            return
        ways = ["SELECT quote_id FROM figures WHERE unit = :unit COLLATE NOCASE"]
        self.params["unit"] = _storable(wanted.strip())
        if (number := _number(wanted)) is not None:
            ways.append("SELECT quote_id FROM figures WHERE value = :number")
            self.params["number"] = number
        if query := fulltext.query(wanted):
            # The words of a figure stand in its quotation: the index of these finds the candidates.
            pieces = [piece.strip('"*') for piece in wanted.split()]
            for n, piece in enumerate(pieces):
                self.params[f"piece{n}"] = _storable(piece)
            found = " AND ".join(f"instr(lower(figures.text), lower(:piece{n}))" for n in range(len(pieces)))
            ways.append(
                "SELECT figures.quote_id FROM quotes AS q JOIN figures ON figures.quote_id = q.id "
                f"WHERE q.rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :figure) AND {found}"
            )
            self.params["figure"] = query
        self.where.append(f"quotes.id IN ({' UNION '.join(ways)})")

    def _among(self, expression: str, name: str, values: list[str]) -> None:
        if len(values) == 1:  # an index can then give the rows in the order asked for
            self.add(f"{expression} = :{name}_value", **{f"{name}_value": values[0]})
        else:
            self.add(
                f"{expression} IN (SELECT value FROM json_each(:{name}_values))",
                **{f"{name}_values": json.dumps(values)},
            )


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


def _rows(db: Database, conditions: _Conditions, order: str, limit: int | None, offset: int) -> Iterator[Row]:
    params = conditions.params | {"limit": -1 if limit is None else limit, "offset": offset}
    for row in db.query(statement(conditions.where, order, limited=limit is not None), params):
        row["spans"] = json.loads(row["spans"])
        row["negated"] = bool(row["negated"])
        yield row


def _storable(value: Any) -> Any:
    """A value that SQLite takes: lone surrogates, which no text in it has, become question marks."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _number(words: str) -> float | None:
    try:
        return float(words.replace(",", "").lstrip("$£€").rstrip("%"))
    except ValueError:
        return None
