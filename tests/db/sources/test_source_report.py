"""Who is quoted: the rows of sources, the report over them, and that all ways to the figures give the same."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner
from plugin.conftest import Server
from sqlite_utils import Database

from db import open_database
from db.records.article_rows import prepare
from db.review import reviews
from db.search import quotations
from db.sources import source_report
from db.sources.figures import MEASURES, Figure
from db.sources.first_names import gender_by_first_name
from db.sources.source_counts import count_sources
from db.speakers import manual_decisions, speaker_values
from db.speakers.speaker_values import Said
from db.writing.writer import begin_run, remove, write_many
from extractors import extract
from quotes.cli import main

from .sources_archive import ARTICLES, archive


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sources") / "news.db"
    db = archive(path)
    count_sources(db)
    db.close()
    return path


@pytest.fixture(scope="module")
def server(made: Path) -> Server:
    return Server(made)


def counts(db: Database, dimension: str = "gender", **asked: Any) -> dict[Any, tuple[int, int, int]]:
    """Sources, statements and words by value; by group and value where groups are asked for."""
    found = source_report.report(db, dimension, asked.pop("group", None), **asked)
    return {
        (figure.group, figure.value) if figure.group else figure.value: tuple(figure.counts.values())
        for figure in found.figures
    }  # type: ignore[misc]


def sources(db: Database) -> list[dict[str, Any]]:
    return list(db.query("SELECT * FROM sources ORDER BY article, start, speaker"))


def as_if_never_counted(db: Database) -> None:
    db.execute("INSERT OR IGNORE INTO sources_to_count SELECT id FROM articles")
    db.conn.commit()


#: Counted by hand from the texts of sources_archive.py, the copy of the first story once.
BY_HAND = {"female": (3, 5, 21), "male": (1, 1, 2), "they": (1, 1, 3), "not stated": (3, 4, 17)}


def test_counted_by_hand(db: Database) -> None:
    assert counts(db) == BY_HAND
    assert counts(db, copies=True)["female"] == (4, 7, 30)
    assert counts(db, group="publisher", since="2026") == {
        ("Elm Post", "female"): (1, 2, 9),
        ("Elm Post", "male"): (1, 1, 2),
        ("Elm Post", "not stated"): (1, 2, 9),
        ("Oak News", "female"): (2, 3, 12),
        ("Oak News", "not stated"): (1, 1, 5),
    }
    assert counts(db, "kind")["organization"] == (1, 1, 6)
    assert counts(db, "named") == {"named": (9, 12, 50), "unnamed": (2, 2, 8)}
    assert counts(db, "role_class")["governor or mayor"] == (2, 3, 12)


def test_a_story_counts_for_the_outlet_asked_for(db: Database) -> None:
    assert counts(db, publisher="Oak News", until="2026-01") == {"female": (1, 2, 9), "male": (1, 1, 2)}
    assert counts(db, until="2026-01")["female"] == (1, 2, 9)


def test_a_source_and_its_evidence(db: Database) -> None:
    lee = next(row for row in sources(db) if row["article"] == "dam" and row["speaker"] == "Robin Lee")
    assert (lee["gender"], lee["gender_from"], lee["gender_words"]) == ("female", "article", "she")
    ((start, end),) = json.loads(lee["gender_spans"])
    assert ARTICLES[0].text[start:end] == "she"
    assert (lee["statements"], lee["words"], round(lee["share"], 2)) == (2, 9, 0.82)
    assert [row["is_copy"] for row in sources(db) if row["article"].startswith("dam")] == [0, 0, 1, 1]


def test_what_changed_is_counted_at_once_and_the_same_when_kept(db: Database) -> None:
    kept = sources(db)
    assert db.execute("SELECT count(*) FROM sources_to_count").fetchone() == (0,)
    as_if_never_counted(db)
    assert sources(db) == kept and counts(db) == BY_HAND
    count_sources(db)
    assert sources(db) == kept


def quote(db: Database, words: str) -> str:
    (found,) = (row for row in quotations.find(db, words) if row["article"] != "dam-copy")
    return str(found["id"])


def both_ways(db: Database, dimension: str = "gender") -> dict[Any, tuple[int, int, int]]:
    """The counts, which must be the same before and after they are brought up to date."""
    found = counts(db, dimension)
    count_sources(db)
    assert counts(db, dimension) == found
    return found


def test_verdicts_and_corrections_count(db: Database) -> None:
    reviews.record(db, quote(db, "leaks"), "not_speech", "ada")
    assert "male" not in both_ways(db)
    last = reviews.record(db, quote(db, "twice"), "wrong_speaker", "ada", corrected_speaker="Dora Finch")
    assert both_ways(db)["female"] == (3, 4, 17)
    assert both_ways(db)["not stated"] == (4, 5, 21)  # the first story states nothing of Finch
    named = {row["speaker"]: row["speaker_id"] for row in sources(db) if row["article"] == "dam"}
    assert named["Dora Finch"] == next(
        r["speaker_id"] for r in sources(db) if r["article"] == "pier" and r["speaker"] == "Dora Finch"
    )
    reviews.undo(db, last, "ada")
    assert both_ways(db)["female"] == BY_HAND["female"]
    reviews.record(db, quote(db, "twice"), "wrong_speaker", "ada", corrected_speaker="Nobody Known")
    assert "Nobody Known" in {row["speaker"] for row in sources(db)}
    assert both_ways(db)["not stated"] == (4, 5, 21)


def test_a_role_put_right_counts(db: Database) -> None:
    reviews.record(db, quote(db, "late"), "wrong_role", "ada", corrected_role="spokesman")
    assert both_ways(db, "role_class")["spokesperson"] == (2, 3, 11)


def test_what_several_said_together_counts_for_each(db: Database) -> None:
    pier = {row["speaker"]: row["statements"] for row in sources(db) if row["article"] == "pier"}
    assert pier == {"Dora Finch": 2, "Tom Hale": 1, "Residents": 1, "woman from Port Elm": 1}


def test_read_again_or_removed(db: Database) -> None:
    run = begin_run(db, "2")
    write_many(db, [prepare(article, extract(article)) for article in ARTICLES if article.id == "pier"], run)
    assert both_ways(db) == BY_HAND
    remove(db, ["pier"])
    assert both_ways(db)["female"] == (1, 2, 9)


def test_gender_by_hand_wins_everywhere_and_can_be_undone(db: Database) -> None:
    lee = next(row["speaker_id"] for row in sources(db) if row["speaker"] == "Robin Lee")
    assert speaker_values.record(db, [Said(lee, "gender", ["they"])], "ada") == 1
    assert counts(db) == {
        "female": (2, 3, 12),
        "male": (1, 1, 2),
        "they": (3, 4, 15),
        "not stated": (2, 3, 14),
    }
    assert {row["gender_from"] for row in sources(db) if row["speaker"] == "Robin Lee"} == {"hand"}
    assert speaker_values.record(db, [Said(lee, "gender", ["they"])], "ben") == 0  # it stands already
    (row,) = speaker_values.history(db, lee)
    speaker_values.undo(db, row["id"], "ada")
    assert counts(db) == BY_HAND
    speaker_values.record(db, [Said(lee, "gender", ["not stated"])], "ada")
    assert counts(db)["female"] == (2, 3, 12)
    with pytest.raises(speaker_values.ValueProblem, match="no value of gender"):
        speaker_values.record(db, [Said(lee, "gender", ["woman"])], "ada")


def test_a_first_name_is_guessed_only_where_asked_and_told_apart(db: Database) -> None:
    guessed = counts(db, guess=lambda name: "male" if name.startswith("Tom ") else None)
    assert guessed["male (guess by first name)"] == (1, 1, 5)
    assert guessed["male"] == (1, 1, 2) and guessed["not stated"] == (2, 3, 12)
    hale = next(row["speaker_id"] for row in sources(db) if row["speaker"] == "Tom Hale")
    speaker_values.record(db, [Said(hale, "gender", ["not stated"])], "ada")
    assert (
        counts(db, guess=gender_by_first_name)["not stated"][0] >= 1
    )  # what somebody decided is not guessed
    assert "male (guess by first name)" not in counts(
        db, guess=lambda name: "male" if "Tom" in name else None
    )


def test_joined_speakers_are_one_source(db: Database) -> None:
    ids = {row["speaker"]: row["speaker_id"] for row in sources(db)}
    decision = manual_decisions.merge(db, ids["Tom Hale"], ids["Dora Finch"], "ada")
    pier = {row["speaker"]: row["statements"] for row in sources(db) if row["article"] == "pier"}
    assert pier == {"Dora Finch": 2, "Residents": 1, "woman from Port Elm": 1}
    assert both_ways(db)["not stated"] == (2, 3, 12)
    manual_decisions.undo(db, decision, "ada")
    assert both_ways(db) == BY_HAND


#: Twenty ways to ask, as options of the command.
COMBINATIONS: list[tuple[str, str | None, dict[str, Any]]] = [
    ("gender", None, {}),
    ("gender", "publisher", {}),
    ("gender", "month", {"publisher": "Elm Post"}),
    ("gender", "author", {"since": "2026-01"}),
    ("gender", "section", {"until": "2026-02-10"}),
    ("gender", "year", {"author": "Moss"}),
    ("gender", None, {"section": "Local"}),
    ("gender", None, {"speaker_kind": "person"}),
    ("gender", None, {"named": False}),
    ("gender", None, {"source": "gender=female"}),
    ("gender", None, {"source": "kind=person,named=named"}),
    ("role_class", None, {}),
    ("role_class", "publisher", {"since": "2026"}),
    ("role_class", None, {"role_class": "minister"}),
    ("kind", None, {}),
    ("kind", "month", {"author": "Moss", "until": "2026-02"}),
    ("kind", None, {"speaker": "Robin Lee"}),
    ("named", "publisher", {}),
    ("named", None, {"plainly_said": True}),
    ("kind", None, {"kind": "direct"}),
]

#: The same filters as conditions on the view.
IN_SQL = {
    "publisher": "publisher = 'Elm Post'",
    "author": "author LIKE '%Moss%'",
    "section": "section = 'Local'",
    "speaker_kind": "kind = 'person'",
    "role_class": "role_class = 'minister'",
    "speaker": "speaker = 'Robin Lee'",
}


def of_the_command(
    made: Path, dimension: str, group: str | None, filters: dict[str, Any], form: str
) -> list[dict[str, Any]]:
    options = ["--by", dimension, *(["--by", group] if group else []), form, "--db", str(made)]
    for name, value in filters.items():
        option = name.replace("_", "-")
        options += (
            [f"--{option}", value] if isinstance(value, str) else [f"--{'' if value else 'not-'}{option}"]
        )
    result = CliRunner().invoke(main, ["sources", *options])
    assert result.exit_code == 0, result.output
    if form == "--json":
        return list(json.loads(result.stdout))
    return list(csv.DictReader(io.StringIO(result.stdout)))


def of_the_page(
    server: Server, dimension: str, group: str | None, filters: dict[str, Any], measure: str
) -> list[tuple[str, ...]]:
    """What stands in the table of the page: group, value, count, share and range, as it is read."""
    given = {name: {True: "yes", False: "no"}.get(value, value) for name, value in filters.items()}
    query = urlencode({"by": dimension, "per": group or "", "count": measure, **given})
    answer = server.get(f"/-/onrecord/news/sources?{query}")
    assert answer.status_code == 200
    (table,) = re.findall(r'<table class="measures shares">.*?</table>', answer.text, re.DOTALL)
    rows = [
        tuple(
            html.unescape(" ".join(re.sub(r"<[^>]+>", "", cell).split()))
            for cell in re.findall(r"<td\b[^>]*>(.*?)</td>", row, re.DOTALL)
        )
        for row in table.split("<tr>")[2:]
    ]
    return [row[: 5 if group else 4] for row in rows]


def as_shown(figure: Figure, group: str | None, measure: str) -> tuple[str, ...]:
    """A figure as the table of the page has it."""
    nothing = "no date" if group in ("month", "year") else "none named"
    share, low, high = (f"{100 * one:.1f} %" for one in (figure.share(measure), *figure.interval(measure)))
    shown = (figure.value, f"{figure.counts[measure]:,}", share, f"{low} – {high}")
    return (figure.group or nothing, *shown) if group else shown


@pytest.mark.parametrize(("dimension", "group", "filters"), COMBINATIONS)
def test_the_same_from_python_page_command_csv_and_sql(
    made: Path, server: Server, dimension: str, group: str | None, filters: dict[str, Any]
) -> None:
    db = open_database(made, read_only=True)
    found = source_report.report(db, dimension, group, **filters)
    rows = [figure.row() for figure in found.figures]
    assert of_the_command(made, dimension, group, filters, "--json") == rows
    of_csv = of_the_command(made, dimension, group, filters, "--csv")
    assert [(row["group"], row["value"], row["words"]) for row in of_csv] == [
        (row["group"], row["value"], str(row["words"])) for row in rows
    ]
    for measure in MEASURES:
        shown = of_the_page(server, dimension, group, filters, measure)
        assert shown == [as_shown(figure, group, measure) for figure in found.figures] and shown
        assert sum(row[measure] for row in rows) == found.totals[measure]
    listed = list(source_report.listed(db, **filters))
    if dimension != "gender":
        assert len(listed) == found.totals["sources"]
    for figure in found.figures if group is None else ():
        # each figure leads to the quotations behind it
        given = {name: value for name, value in filters.items() if name != "source"}
        pairs = ",".join(filter(None, (filters.get("source"), f"{dimension}={figure.value}")))
        behind = list(quotations.find(db, source=pairs, once=True, **given))
        if not {"speaker_kind", "named", "kind"} & set(filters):  # these ask it of a group as such there
            together = dimension != "gender" and any(
                row["speaker"] == "Dora Finch and Tom Hale" for row in behind
            )
            assert len(behind) == figure.counts["statements"] - together
    if all(name in IN_SQL or name in ("since", "until") for name in filters):
        where = ["NOT is_copy", "kind IN ('person', 'individual')" if dimension == "gender" else "1"]
        where += [
            IN_SQL.get(
                name,
                f"published {'>=' if name == 'since' else '<='} '{value}{'~' if name == 'until' else ''}'",
            )
            for name, value in filters.items()
        ]
        column = {"named": "CASE named WHEN 1 THEN 'named' ELSE 'unnamed' END"}.get(
            dimension, f"coalesce({dimension}, 'not stated')"
        )
        of = {"month": "substr(published, 1, 7)", "year": "substr(published, 1, 4)"}.get(group or "", group)
        sql = (
            f"SELECT {f'coalesce({of}, {chr(39) * 2})' if of else chr(39) * 2}, {column}, count(*), sum(statements), sum(words) FROM sources "
            f"WHERE {' AND '.join(where)} GROUP BY 1, 2"
        )
        assert sorted(db.execute(sql).fetchall()) == sorted(
            (row["group"], row["value"], row["sources"], row["statements"], row["words"]) for row in rows
        )
    db.close()


def test_guesses_on_the_page_are_told_apart_with_their_share(made: Path, server: Server) -> None:
    db = open_database(made, read_only=True)
    found = source_report.report(db, "gender", guess=gender_by_first_name)
    stated = source_report.report(db, "gender")
    db.close()
    assert 0 < found.guessed < found.totals["sources"] and found.totals == stated.totals
    assert not stated.guessed and not any("guess" in figure.value for figure in stated.figures)
    address = "/-/onrecord/news/sources{}?by=gender&guess=yes"
    text = server.get(address.format("")).text
    share = 100 * found.guessed / found.totals["sources"]
    assert re.search(
        rf">{found.guessed} sources? (is a guess|are guesses) by the first name: {share:.1f} %", text
    )
    assert text.count("(guess by first name)</bdi>") == sum(1 for figure in found.figures if figure.guessed)
    rows = list(csv.DictReader(io.StringIO(server.get(address.format(".csv")).text.lstrip("\ufeff"))))
    assert [(row["value"], int(row["sources"]), int(row["guessed"])) for row in rows] == [
        (figure.value, figure.counts["sources"], figure.guessed) for figure in found.figures
    ]
    assert "guess by first name)" not in server.get("/-/onrecord/news/sources?by=gender").text
    assert "by the first name:" not in server.get("/-/onrecord/news/sources?by=kind&guess=yes").text


def test_what_cannot_be_reported(made: Path) -> None:
    for options in (
        ["--by", "height"],
        ["--by", "gender", "--by", "height"],
        ["--by", "a", "--by", "b", "--by", "c"],
    ):
        result = CliRunner().invoke(main, ["sources", *options, "--db", str(made)])
        assert result.exit_code in (1, 2) and "Traceback" not in result.output


def test_in_the_terminal(made: Path) -> None:
    def printed(*options: str) -> str:
        result = CliRunner().invoke(main, ["sources", *options, "--db", str(made)])
        assert result.exit_code == 0, result.output
        return str(result.stdout)

    nobody = CliRunner().invoke(
        main, ["sources", "--by", "gender", "--publisher", "=Elm Past", "--db", str(made)]
    )
    assert nobody.exit_code == 0 and not nobody.stdout
    assert "Nobody who fits" in nobody.stderr and "Elm Post" in nobody.stderr
    assert "Robin Lee" in printed("dam") and "female (she)" in " ".join(printed("dam").split())
    assert "37.5%" in printed("--by", "gender") and "8 sources" in printed("--by", "gender")
    assert "guesses by the first name" in printed("--by", "gender", "--guess-first-names")
    both = printed("--by", "gender", "--since", "2026-02", "--against", "until=2026-01,since=2026-01")
    assert "this (" in both and "until=2026-01" in both
    assert "dam-copy" not in printed("--csv") and "dam-copy" in printed("--csv", "--all-copies")
