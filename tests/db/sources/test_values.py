"""Own dimensions and gender by hand: in the file of one's own words, by CSV, on the pages, through joins and re-reading."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner
from plugin.conftest import Server
from sqlite_utils import Database

from db.records.article_rows import prepare
from db.sources import source_report
from db.sources.source_counts import count_sources
from db.speakers import manual_decisions, speaker_values
from db.speakers.speaker_values import Dimension, Said, ValueProblem
from db.writing.writer import begin_run, remove, write_many
from extractors import extract
from quotes.cli import main
from quotes.configuration import own_dimensions
from quotes.errors import SetupProblem

from .sources_archive import ARTICLES, archive

DIMENSIONS = (
    Dimension("community", many=True),
    Dimension("standing", ("expert", "official", "affected")),
    Dimension("health", private=True),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("values") / "news.db"
    db = archive(path)
    count_sources(db)
    speaker_values.define(db, DIMENSIONS)
    db.close()
    return path


def ids(db: Database) -> dict[str, str]:
    return dict(db.execute("SELECT name, id FROM speakers").fetchall())


def say(db: Database, name: str, dimension: str, *values: str) -> int:
    return speaker_values.record(db, [Said(ids(db)[name], dimension, values)], "ada")


def counts(db: Database, dimension: str, **asked: Any) -> dict[str, int]:
    found = source_report.report(db, dimension, **asked)
    return {figure.value: figure.counts["sources"] for figure in found.figures}


def test_values_are_counted_and_what_is_not_filled_is_shown(db: Database) -> None:
    say(db, "Robin Lee", "standing", "official")
    say(db, "Robin Lee", "community", "Anglers", "Sailors")
    assert counts(db, "standing") == {"official": 2, "not filled": 9}
    found = source_report.report(db, "community")
    assert {f.value: f.counts["sources"] for f in found.figures} == {
        "Anglers": 2,
        "Sailors": 2,
        "not filled": 9,
    }
    assert found.many and found.totals["sources"] == 11
    assert counts(db, "gender", source="standing=official") == {"female": 1, "not stated": 1}
    assert counts(db, "kind", source="community=Anglers,gender=female") == {"person": 1}
    row = next(row for row in source_report.listed(db) if row["speaker"] == "Robin Lee")
    assert (row["community"], row["standing"]) == ("Anglers; Sailors", "official") and "health" not in row


def test_what_cannot_be_said(db: Database) -> None:
    for dimension, values, told in (
        ("standing", ["clown"], "no value of standing"),
        ("standing", ["expert", "official"], "takes one value"),
        ("height", ["1"], "no dimension"),
        ("community", ["a,b"], "no comma"),
    ):
        with pytest.raises(ValueProblem, match=told):
            say(db, "Robin Lee", dimension, *values)
    with pytest.raises(ValueProblem, match="no speaker"):
        speaker_values.record(db, [Said("x", "standing", ["expert"])], "ada")
    assert db.execute("SELECT count(*) FROM speaker_values").fetchone() == (0,)


def test_it_is_only_added_to(db: Database) -> None:
    say(db, "Robin Lee", "standing", "official")
    say(db, "Robin Lee", "standing", "expert")
    assert counts(db, "standing")["expert"] == 2
    last, first = speaker_values.history(db, ids(db)["Robin Lee"])
    assert (last["values"], first["values"], last["reviewer"]) == (["expert"], ["official"], "ada")
    speaker_values.undo(db, last["id"], "ben")
    assert counts(db, "standing")["official"] == 2
    with pytest.raises(ValueProblem, match="stands"):
        speaker_values.undo(db, last["id"], "ben")
    say(db, "Robin Lee", "standing")
    assert counts(db, "standing") == {"not filled": 11}
    for change in ("DELETE FROM speaker_values", "UPDATE speaker_values SET reviewer = 'x'"):
        with pytest.raises(Exception, match="only added to"):
            db.execute(change)


def test_joined_speakers_keep_what_was_said_of_each(db: Database) -> None:
    say(db, "Tom Hale", "standing", "expert")
    say(db, "Dora Finch", "standing", "affected")
    say(db, "Tom Hale", "community", "Anglers")
    known = ids(db)
    decision = manual_decisions.merge(db, known["Tom Hale"], known["Dora Finch"], "ada")
    finch = known["Dora Finch"]
    assert speaker_values.values_of(db, finch) == {
        "community": ["Anglers"],
        "standing": ["expert", "affected"],
    }
    assert counts(db, "standing")["in conflict"] == 1
    say(db, "Dora Finch", "standing", "official")
    assert counts(db, "standing")["official"] == 1 and "in conflict" not in counts(db, "standing")
    manual_decisions.undo(db, decision, "ada")
    assert speaker_values.values_of(db, known["Tom Hale"]) == {
        "community": ["Anglers"],
        "standing": ["expert"],
    }
    assert speaker_values.values_of(db, finch)["standing"] == ["official"]


def test_who_is_split_off_begins_without_and_gives_it_back(db: Database) -> None:
    say(db, "Robin Lee", "standing", "official")
    lee = ids(db)["Robin Lee"]
    decision = manual_decisions.split(db, lee, "Robin Lee (Elm)", "ada", articles=["school"])
    assert counts(db, "standing") == {"official": 1, "not filled": 10}
    say(db, "Robin Lee (Elm)", "community", "Sailors")
    manual_decisions.undo(db, decision, "ada")
    assert speaker_values.values_of(db, lee) == {"standing": ["official"], "community": ["Sailors"]}


def test_reading_again_keeps_values(db: Database) -> None:
    say(db, "Dora Finch", "standing", "affected")
    remove(db, ["pier"])
    assert "affected" not in counts(db, "standing")
    run = begin_run(db, "2")
    write_many(db, [prepare(article, extract(article)) for article in ARTICLES if article.id == "pier"], run)
    assert counts(db, "standing")["affected"] == 1


def test_the_file_of_ones_own_words(tmp_path: Path, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "quotes.toml"
    path.write_text('[dimensions]\nregion = ["north", "south"]\nguild = { many = true, private = true }\n')
    assert own_dimensions.read(path) == [
        Dimension("region", ("north", "south")),
        Dimension("guild", (), many=True, private=True),
    ]
    monkeypatch.chdir(tmp_path)
    shutil.copy(made, "news.db")
    result = CliRunner().invoke(main, ["sources", "--by", "region", "--json", "--db", "news.db"])
    assert result.exit_code == 0 and '"not filled"' in result.stdout
    for wrong, told in (
        ('gender = ["x"]', "known of every source"),
        ("region = 3", "write the values"),
        ("region = { value = [] }", "no 'value'"),
        ('region = { many = "yes" }', "true or false"),
        ('"a=b" = []', "without ="),
    ):
        path.write_text(f"[dimensions]\n{wrong}\n")
        with pytest.raises(SetupProblem, match=told):
            own_dimensions.read(path)
        result = CliRunner().invoke(main, ["sources", "--by", "kind", "--db", "news.db"])
        assert result.exit_code == 1 and "Traceback" not in result.output


def values_command(path: Path, *arguments: str) -> Any:
    return CliRunner().invoke(main, ["values", *arguments, "--db", str(path)])


def test_out_as_csv_and_in_again(db: Database, tmp_path: Path) -> None:
    say(db, "Robin Lee", "community", "Anglers", "Sailors")
    say(db, "Bo Kim", "gender", "they")
    say(db, "Bo Kim", "health", "well")
    before = db.execute("SELECT * FROM current_values").fetchall()
    path = tmp_path / "news.db"
    printed = values_command(path).stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert {row["name"]: (row["gender"], row["community"]) for row in rows} == {
        "Robin Lee": ("", "Anglers; Sailors"),
        "Bo Kim": ("they", ""),
    }
    assert "health" not in printed and "well" not in printed
    for row in speaker_values.history(db, ids(db)["Robin Lee"]):
        speaker_values.undo(db, row["id"], "ada")
    (tmp_path / "in.csv").write_text(printed)
    result = values_command(path, str(tmp_path / "in.csv"), "--reviewer", "ben")
    assert result.exit_code == 0 and "1 value taken in" in result.stderr
    assert db.execute("SELECT * FROM current_values").fetchall() == before


def test_by_name_and_role_and_who_fits_nobody_is_told(db: Database, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        "name,role,standing,health\nKim Poe,minister,official,well\nNobody Known,,expert,\nBo Kim,,-,\n"
    )
    result = values_command(tmp_path / "news.db", str(tmp_path / "in.csv"), "--reviewer", "ben")
    assert result.exit_code == 1 and "in.csv:3: nobody goes by 'Nobody Known'" in result.stderr
    assert "2 values taken in, 1 row fits nobody" in result.stderr
    assert counts(db, "standing")["official"] == 1
    (tmp_path / "in.csv").write_text("name,standing\nKim Poe,clown\n")
    result = values_command(tmp_path / "news.db", str(tmp_path / "in.csv"), "--reviewer", "ben")
    assert result.exit_code == 1 and "in.csv:2: 'clown' is no value" in result.stderr
    assert values_command(tmp_path / "news.db", str(tmp_path / "in.csv")).exit_code == 2
    (tmp_path / "in.csv").write_text("who,what\n")
    assert values_command(tmp_path / "news.db", str(tmp_path / "in.csv"), "--reviewer", "b").exit_code == 1
    listed = list(
        csv.DictReader(io.StringIO(values_command(tmp_path / "news.db", "--without", "standing").stdout))
    )
    assert listed[0]["name"] == "Robin Lee" and "Kim Poe" not in {row["name"] for row in listed}


def test_on_the_pages(db: Database, tmp_path: Path) -> None:
    lee = ids(db)["Robin Lee"]
    server = Server(tmp_path / "news.db")
    root = "/-/onrecord/news"

    def keep(who: str | None, **fields: str) -> int:
        data = {"speaker": lee, "from": "page", **fields}
        return int(server.post(f"{root}/values", who, data=data).status_code)

    assert keep(None, dimension="standing", value="expert") == 403
    assert keep("ada", dimension="standing", value="clown") == 400
    assert keep("ada", dimension="standing", value="expert") == 303
    assert keep("ada", dimension="health", value="frail") == 303
    assert keep("ada", dimension="gender", value="they") == 303
    assert counts(db, "standing")["expert"] == 2 and counts(db, "gender")["they"] == 3
    page = server.get(f"{root}/speaker/{lee}", "ada").text
    assert "frail" in page and "All that was said" in page
    (number,) = re.findall(r'name="undo" value="(\d+)" aria-label="Take back standing', page)
    assert keep("ada", undo=number) == 303
    assert "expert" not in counts(db, "standing")
    listed = server.get(f"{root}/values?dimension=standing", "ada").text
    assert "Robin Lee" in listed and server.get(f"{root}/values?dimension=none", "ada").status_code == 404


def test_what_is_private_is_seen_by_reviewers_only(db: Database, tmp_path: Path) -> None:
    say(db, "Robin Lee", "health", "frail")
    say(db, "Robin Lee", "community", "Anglers")
    lee = ids(db)["Robin Lee"]
    server = Server(tmp_path / "news.db")
    root = "/-/onrecord/news"
    ways = [
        f"{root}/speaker/{lee}",
        f"{root}/sources?by=health",
        f"{root}/sources.csv?by=health",
        f"{root}/source-list.csv",
        f"{root}/values",
        "/news/private_values",
        "/news/private_values.json?_shape=array",
        "/news/speaker_values.json?_shape=array",
        "/news/known_values.json?_shape=array",
    ]
    for sql in (
        "select * from private_values",
        "select value || '' as v from private_values where value like 'f%'",
        "select chosen from speaker_values",
        "select * from known_values",
        "with a as (select * from private_values) select * from a",
    ):
        ways += [f"/news.json?{urlencode({'sql': sql})}", f"/news/-/query.json?{urlencode({'sql': sql})}"]
    for way in ways:
        assert "frail" not in server.get(way).text, way
    assert "Anglers" in server.get(f"{root}/sources?by=community").text
    assert "frail" in server.get(f"{root}/sources?by=health", "ada").text
    behind = f"{root}/find?{urlencode({'source': 'health=frail'})}"
    assert "we need teachers" in server.get(behind, "ada").text.lower()
    assert "we need teachers" not in server.get(behind).text.lower()
    assert "frail" not in server.get(f"{root}/sources.csv?by=health", "ada").text  # in no export
    assert "frail" not in server.get(ways[0]).text  # nor after a reviewer was there


def test_tables_that_are_not_ours_are_left_alone() -> None:
    from db.plugin.hooks import prepare_connection  # once Datasette has loaded its plugins

    other = Database(memory=True)
    other["things"].insert({"value": "frail"})
    prepare_connection(other.conn)
    assert other.execute("SELECT value FROM things").fetchone() == ("frail",)
