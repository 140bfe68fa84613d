"""The WHERE of a search for quotations, gathered piece by piece.

Answers are the current ones: a quotation that a reviewer gave to somebody else counts as that person's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .columns import ALL_SAID_TOGETHER, KNOWN_SPEAKER, OF_MEMBERS, OTHER_ROLE, SAID_TOGETHER
from .database import fulltext
from .database.source_values import quoted_from
from .records.content_ids import normal_name

if TYPE_CHECKING:
    from sqlite_utils import Database


#: Columns that a reviewer may have put right.
CORRECTED = ("role", "affiliation", "role_class")


#: Words that stand in more quotations than this are asked for in another way.
COMMON, VERY_COMMON = 10_000, 100_000
_ONE_WORD = re.compile(r'"?\w+"?\*?')


class Conditions:
    """The WHERE of a search, gathered piece by piece. A value of None asks for nothing."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.where: list[str] = []
        self.params: dict[str, Any] = {}
        #: How many there are if nothing else is asked for, where that is known without a look at each.
        self.counted: str | None = None
        #: In how many quotations the words stand that are asked for; their condition is ``where[0]``.
        self.common = 0

    def for_a_few(self) -> list[str]:
        """The conditions for who looks at a few quotations only, as a page or a sample does.

        Of common words an index then gives the rows in the order asked for, and each is looked up among those with the
        words; where nothing else is asked for, without putting these together first.
        """
        if self.common <= COMMON:
            return self.where
        words, *others = self.where
        if not others and self.common > VERY_COMMON:
            return [
                words.replace("quotes.rowid IN (", "EXISTS (")[:-1] + " AND quotes_fts.rowid = quotes.rowid)"
            ]
        return [f"+{words}", *others]

    def add(self, condition: str, **params: Any) -> None:
        self.where.append(condition)
        self.params.update(params)

    def equal(self, column: str, value: str | None) -> None:
        if value is not None:
            self.add(f"quotes.{column} = :{column}", **{column: storable(value)})
            if column in CORRECTED:
                self.or_of_members(column, lambda found: found == value)
                self.as_reviewed(column, lambda corrected: corrected[column] == value)

    def as_reviewed(self, name: str, meets: Callable[[Mapping[str, Any]], bool]) -> None:
        """The condition added last holds for the role that reviewers gave, where they gave another or none."""
        rows = self.db.query(
            "SELECT current_quote_id AS id, corrected_role AS role, corrected_affiliation AS affiliation, "
            f"corrected_class AS role_class FROM current_reviews WHERE verdict IN {OTHER_ROLE}"
        )
        fits = {row["id"]: meets(row) for row in rows}
        if fits:
            self._instead(name, fits)

    def in_sense(self, meets: Callable[[str], bool]) -> None:
        """The condition added last holds for the stance that reviewers gave, where they gave another."""
        rows = self.db.query(
            "SELECT current_quote_id AS id, corrected_stance AS stance FROM current_reviews WHERE corrected_stance > ''"
        )
        fits = {row["id"]: meets(row["stance"]) for row in rows}
        if fits:
            self._instead("stance", fits)

    def _instead(self, name: str, fits: Mapping[str, bool]) -> None:
        """The condition added last holds for these quotations just where it is said here."""
        name = f"{name}{len(self.where)}"
        self.where[-1] = (
            f"(({self.where[-1]}) AND quotes.id NOT IN (SELECT value FROM json_each(:{name}_reviewed)) "
            f"OR quotes.id IN (SELECT value FROM json_each(:{name}_given)))"
        )
        given = [id for id, fit in fits.items() if fit]
        self.params |= {f"{name}_reviewed": json.dumps(list(fits)), f"{name}_given": json.dumps(given)}

    def of_given_away(self, name: str, meets: Callable[[str | None, str | None], bool]) -> None:
        """The condition added last holds for whom reviewers gave a quotation to, by name and kind, where they gave it away."""
        rows = self.db.query(
            f"SELECT current_quote_id AS id, corrected_speaker AS speaker, (SELECT kind FROM speakers WHERE id = {KNOWN_SPEAKER}) "
            "AS kind FROM current_reviews AS judged WHERE verdict = 'wrong_speaker'"
        )
        fits = {row["id"]: meets(row["speaker"] or None, row["kind"]) for row in rows}
        if fits:
            self._instead(name, fits)

    def or_of_members(self, column: str, meets: Callable[[str], bool]) -> None:
        """The condition added last holds too where one of several who say it together has such a role or body."""
        rows = self.db.execute(
            f"SELECT quote_id, value FROM (SELECT joint.quote_id, {OF_MEMBERS[column]} AS value FROM {ALL_SAID_TOGETHER}) "
            "WHERE value IS NOT NULL"
        )
        said = sorted({quote for quote, value in rows.fetchall() if meets(value)})
        if said:
            self.where[-1] = (
                f"({self.where[-1]} OR quotes.id IN (SELECT value FROM json_each(:{column}_together)))"
            )
            self.params[f"{column}_together"] = json.dumps(said)

    def words(self, words: str | None) -> None:
        if words is None or not words.strip():
            return
        query = fulltext.query(words) or '""'
        of_words = "SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :words"
        self.add(f"quotes.rowid IN ({of_words})", words=query)
        self.counted = f"SELECT count(*) FROM ({of_words})"
        if _ONE_WORD.fullmatch(query):  # several are seldom common, and take long to count
            (self.common,) = self.db.execute(self.counted, {"words": query}).fetchone()
            self.counted = f"SELECT {self.common}"

    def having_words(self, column: str, wanted: str | None) -> None:
        """All words of what is wanted stand in the column; "=mayor" wants it to be just that."""
        if wanted is not None and wanted.startswith("="):
            self.equal(column, wanted[1:])
        elif wanted is not None:
            needed = set(normal_name(storable(wanted)).split())
            matching = [v for v in distinct(self.db, column) if needed <= set(normal_name(v).split())]
            self.among(f"quotes.{column}", column, matching)
            if column in CORRECTED:
                self.or_of_members(column, lambda found: needed <= set(normal_name(found).split()))
                self.as_reviewed(
                    column, lambda corrected: needed <= set(normal_name(corrected[column] or "").split())
                )

    def of_article(self, column: str, wanted: str) -> None:
        """All words of what is wanted stand in this column of the article; "=Ann Lee" wants it to be just that."""
        values = [wanted[1:]]
        if not wanted.startswith("="):
            needed = set(normal_name(storable(wanted)).split())
            values = [
                v for v in distinct(self.db, column, "articles") if needed <= set(normal_name(v).split())
            ]
        self.add(
            f"quotes.article_id IN (SELECT id FROM articles WHERE {column} IN (SELECT value FROM json_each(:{column})))",
            **{column: json.dumps(values)},
        )

    def once(self, among: Conditions, *, first: bool) -> None:
        """Of each story the first of the articles for which these conditions hold; or the others of them."""
        later = (
            "SELECT article_id FROM (SELECT article_id, row_number() OVER (PARTITION BY story_id ORDER BY "
            "published IS NULL, published, article_id) AS place FROM (SELECT id AS article_id, publisher, published, "
            "author, section, story_id FROM articles WHERE story_id IS NOT NULL) AS quotes "
            f"WHERE {' AND '.join(among.where) or '1'}) WHERE place > 1"
        )
        self.add(f"quotes.article_id {'NOT ' if first else ''}IN ({later})", **among.params)

    def quoted_from(self, wanted: str) -> None:
        """One of those who said it is a source like this: "gender=female,kind=person"."""
        condition, params = quoted_from(storable(wanted))
        self.add(condition, **params)

    def holding(self, role_class: str, affiliation: str | None) -> None:
        """By somebody of this class of roles, who holds it in this body by what any article states."""
        self.equal("role_class", role_class)
        if affiliation is None:
            return
        needed = set(normal_name(storable(affiliation)).split())
        bodies = [
            body
            for (body,) in self.db.execute(
                "SELECT DISTINCT affiliation FROM speaker_roles WHERE role_class = ?", [storable(role_class)]
            )
            if needed <= set(normal_name(body).split())
        ]
        self.add(
            "(quotes.speaker_id IN (SELECT speaker_id FROM speaker_roles WHERE role_class = :role_class "
            "AND affiliation IN (SELECT value FROM json_each(:bodies))) OR quotes.speaker_id IN (SELECT id FROM speakers "
            "WHERE kind = 'individual' AND rowid IN (SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH :body)) "
            f"OR quotes.id IN (SELECT joint.quote_id FROM {ALL_SAID_TOGETHER} WHERE member.speaker_id IN (SELECT speaker_id "
            "FROM speaker_roles WHERE role_class = :role_class AND affiliation IN (SELECT value FROM json_each(:bodies)))))",
            bodies=json.dumps(bodies),
            body=fulltext.query(affiliation) or '""',
        )
        self.as_reviewed(
            "held",
            lambda corrected: (
                corrected["role_class"] == role_class
                and needed <= set(normal_name(corrected["affiliation"] or "").split())
            ),
        )

    def days(self, column: str, since: str | None, until: str | None) -> None:
        if since is not None:
            self.add(f"quotes.{column} >= :{column}_since", **{f"{column}_since": since})
        if until is not None:
            # "~" comes after all digits and hyphens: the end of a month or year given by its begin.
            self.add(f"quotes.{column} <= :{column}_until || '~'", **{f"{column}_until": until})

    def speaker(self, ids: list[str], *names: str, params: str = "speaker") -> None:
        """Said by one of these speakers, alone or with others, or given to one of their names or of these names by a reviewer.

        ``params`` begins the names of the parameters: two such conditions need two.
        """
        wanted = {normal_name(storable(name)) for name in names}
        wanted.update(
            row[0]
            for row in self.db.execute(
                "SELECT normal FROM speaker_names WHERE speaker_id IN (SELECT value FROM json_each(?))",
                [json.dumps(ids)],
            )
        )
        given = said_together(self.db, ids)
        taken: list[str] = []
        for quote, corrected in self.db.execute(
            "SELECT current_quote_id, corrected_speaker FROM current_reviews WHERE verdict = 'wrong_speaker'"
        ):
            (given if corrected and normal_name(corrected) in wanted else taken).append(quote)
        if given:
            self.add(
                f"(quotes.speaker_id IN (SELECT value FROM json_each(:{params}_ids)) "
                f"OR quotes.id IN (SELECT value FROM json_each(:{params}_given)))",
                **{f"{params}_ids": json.dumps(ids), f"{params}_given": json.dumps(given)},
            )
        else:
            self.among("quotes.speaker_id", params, ids)
        if taken:
            self.add(
                f"quotes.id NOT IN (SELECT value FROM json_each(:{params}_taken))",
                **{f"{params}_taken": json.dumps(taken)},
            )

    def figure(self, wanted: str | None) -> None:
        if wanted is None:
            return
        if wanted.strip() == "*":
            self.add("EXISTS (SELECT 1 FROM figures WHERE figures.quote_id = quotes.id)")
            self.counted = "SELECT count(DISTINCT quote_id) FROM figures"
            return
        ways = ["SELECT quote_id FROM figures WHERE unit = :unit COLLATE NOCASE"]
        self.params["unit"] = storable(wanted.strip())
        if (number := as_number(wanted)) is not None:
            ways.append("SELECT quote_id FROM figures WHERE value = :number")
            self.params["number"] = number
        if query := fulltext.query(wanted):
            # The words of a figure stand in its quotation: the index of these finds the candidates.
            pieces = list(dict.fromkeys(piece.strip('"*') for piece in wanted.split()))[: fulltext.MOST_WORDS]
            for n, piece in enumerate(pieces):
                self.params[f"piece{n}"] = storable(piece)
            found = " AND ".join(f"instr(lower(figures.text), lower(:piece{n}))" for n in range(len(pieces)))
            ways.append(
                "SELECT figures.quote_id FROM quotes AS q JOIN figures ON figures.quote_id = q.id "
                f"WHERE q.rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :figure) AND {found}"
            )
            self.params["figure"] = query
        self.where.append(f"quotes.id IN ({' UNION '.join(ways)})")

    def among(self, expression: str, name: str, values: list[str]) -> None:
        if len(values) == 1:  # an index can then give the rows in the order asked for
            self.add(f"{expression} = :{name}_value", **{f"{name}_value": values[0]})
        else:
            self.add(
                f"{expression} IN (SELECT value FROM json_each(:{name}_values))",
                **{f"{name}_values": json.dumps(values)},
            )


def said_together(db: Database, ids: list[str]) -> list[str]:
    """The quotations (by id) that one of these speakers said together with others who are named."""
    rows = db.execute(
        f"SELECT DISTINCT joint.quote_id FROM {SAID_TOGETHER} "
        "WHERE member.speaker_id IN (SELECT value FROM json_each(?))",
        [json.dumps(ids)],
    )
    return [quote for (quote,) in rows.fetchall()]


def speaker_ids(db: Database, name: str) -> list[str]:
    """The ids of the speakers that go by this form of a name, else of those whose name has all its words."""
    exact = db.execute(
        "SELECT DISTINCT speaker_id FROM speaker_names WHERE normal = ?", [normal_name(storable(name))]
    ).fetchall()
    if not exact:
        exact = _spelt_plainly(db, name)
    if not exact and (query := fulltext.query(name)):
        exact = db.execute(
            "SELECT id FROM speakers WHERE rowid IN (SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH ?)",
            [query],
        ).fetchall()
    return sorted(row[0] for row in exact)


#: Letters that Unicode does not decompose, as people type them who have no such key.
_PLAIN = str.maketrans(dict(zip("łøđðħıŧ", "loddhit", strict=True)) | {"æ": "ae", "œ": "oe", "þ": "th"})
_PECULIAR = "*[łøđðħıŧæœþ]*"


def _spelt_plainly(db: Database, name: str) -> list[tuple[str]]:
    """The speakers whose name is this one but for letters like ł and ø, whichever of both has them."""
    plain = normal_name(storable(name)).translate(_PLAIN)
    found: list[tuple[str]] = db.execute(
        "SELECT DISTINCT speaker_id FROM speaker_names WHERE normal = ?", [plain]
    ).fetchall()
    found += [
        (speaker,)
        for speaker, normal in db.execute(
            "SELECT speaker_id, normal FROM speaker_names WHERE normal GLOB ?", [_PECULIAR]
        )
        if normal.translate(_PLAIN) == plain
    ]
    return found


def distinct(db: Database, column: str, table: str = "quotes") -> Iterator[str]:
    """The values of an indexed column of quotes, or of another table, by leaping from one to the next in the index."""
    for (value,) in db.execute(
        f"""
        WITH RECURSIVE leap(value) AS (
            SELECT min({column}) FROM {table} WHERE {column} IS NOT NULL
            UNION ALL
            SELECT (SELECT min({column}) FROM {table} WHERE {column} > leap.value) FROM leap WHERE leap.value IS NOT NULL
        )
        SELECT value FROM leap WHERE value IS NOT NULL
        """
    ):
        yield value


def storable(value: Any) -> Any:
    """A value that SQLite takes: lone surrogates, which no text in it has, become question marks."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def as_number(words: str) -> float | None:
    try:
        return float(words.replace(",", "").lstrip("$£€").rstrip("%"))
    except ValueError:
        return None
