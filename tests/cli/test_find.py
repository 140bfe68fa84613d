"""``quotes find``, ``quotes speakers`` and ``quotes show`` on the sample articles."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from db.search.quotations import short_id
from extractors.model import CUE_CLASSES
from quotes.cli import main
from quotes.cli.archive.find import command as find

from .conftest import SAMPLES, Run, write_lines


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news") / "news.db"
    result = CliRunner().invoke(main, ["ingest", str(SAMPLES), "--db", str(path), "--quiet"])
    assert result.exit_code == 0, result.output
    return path


@pytest.fixture
def found(run: Run, news: Path) -> Any:
    def rows(*arguments: object) -> list[dict[str, Any]]:
        answer: list[dict[str, Any]] = json.loads(run("find", *arguments, "--json", "--db", news).stdout)
        return answer

    return rows


def test_by_words(found: Any) -> None:
    rows = found("letter", "October")
    assert rows and all("letter" in row["text"] and "October" in row["text"] for row in rows)
    assert found('"of warning"') and not found('"warning of"')
    assert found("zebra") == []


@pytest.mark.parametrize("name", ["Tomas Reyes", "reyes", "Reyes, Tomas"])
def test_by_any_form_of_the_speakers_name(found: Any, name: str) -> None:
    rows = found("--speaker", name)
    assert any("We had four hours of warning" in row["text"] for row in rows)
    assert all("Reyes" in row["speaker"] for row in rows)


def test_by_role_and_affiliation(found: Any) -> None:
    rows = found("--role", "spokesman")
    assert "Tomas Reyes" in {row["speaker"] for row in rows}
    assert all("spokesman" in row["role"] for row in rows)
    rows = found("--affiliation", "emergency office")
    assert rows and all("Emergency Office" in row["affiliation"] for row in rows)


@pytest.mark.parametrize("kind", ["direct", "indirect", "mixed"])
def test_by_kind(found: Any, kind: str) -> None:
    rows = found("--kind", kind)
    assert {row["kind"] for row in rows} == {kind}


def test_by_outlet_and_day(found: Any) -> None:
    assert {row["publisher"] for row in found("--publisher", "lakeside")} == {"Lakeside Tribune"}
    days = {row["published"] for row in found("--since", "2026-03-05", "--until", "2026-03-10")}
    assert days == {"2026-03-05", "2026-03-09", "2026-03-10"}
    assert {row["published"][:7] for row in found("--since", "2026-05")} == {"2026-05"}


def test_by_when_and_how_it_was_said(found: Any) -> None:
    rows = found("--said-since", "2026-03-02")
    assert rows and all(row["said_on"] >= "2026-03-02" for row in rows)
    assert {row["medium"] for row in found("--medium", "statement")} == {"statement"}
    assert {row["cue_class"] for row in found("--cue-class", "belief")} == {"belief"}
    assert {row["stance"] for row in found("--stance", "said")} == {"said"}


def test_by_figure(found: Any) -> None:
    assert any("1,200 homes" in row["text"] for row in found("--figure", "1200"))
    assert any("$310 million" in row["text"] for row in found("--figure", "$310 million"))
    assert any("$40 million" in row["text"] for row in found("--figure", "USD"))
    assert found("--figure", "999") == []


def test_order(found: Any) -> None:
    newest, oldest = (
        [row["published"] for row in found("--order", o, "--since", "2026")] for o in ("newest", "oldest")
    )
    assert newest == sorted(newest, reverse=True) and oldest == sorted(oldest)
    sure = [row["confidence"] for row in found("--order", "uncertain")]
    assert sure == sorted(sure)
    assert [row["confidence"] for row in found("--order", "surest")] == sorted(sure, reverse=True)
    assert {row["id"] for row in found("wall", "--order", "best")} == {row["id"] for row in found("wall")}
    assert found("--order", "best") == found()
    names = [row["speaker"] for row in found("--order", "speaker") if row["speaker"]]
    assert names == sorted(names, key=str.casefold)


def test_limit(run: Run, news: Path, found: Any) -> None:
    assert len(found("--limit", 3)) == 3
    assert len(found("--limit", 0)) == len(found()) > 60
    assert "--limit 0 shows all" in run("find", "--limit", 2, "--db", news).stderr


def test_csv_can_be_read_back(run: Run, news: Path, found: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(run("find", "wall", "--csv", "--db", news).stdout)))
    assert [row["text"] for row in rows] == [row["text"] for row in found("wall")]
    assert {"speaker", "role", "publisher", "published", "id"} <= set(rows[0])
    empty = run("find", "zebra", "--csv", "--db", news).stdout
    assert empty.startswith("id,article_id,article,title,") and empty.count("\n") == 1


def test_no_cell_of_csv_is_run_as_a_formula(run: Run, tmp_path: Path) -> None:
    write_lines(
        tmp_path / "a.jsonl",
        {"id": "a", "title": "=cmd()", "text": "“No,” said Ben Li.", "publisher": "@home"},
    )
    run("ingest", tmp_path / "a.jsonl", "--db", tmp_path / "a.db", "--quiet")
    (row,) = csv.DictReader(io.StringIO(run("find", "--csv", "--db", tmp_path / "a.db").stdout))
    assert (row["title"], row["publisher"]) == ("'=cmd()", "'@home")


def test_the_table_shows_who_and_where(run: Run, news: Path) -> None:
    out = run(
        "find", "warning", "--kind", "direct", "--since", "2026-03-03", "--until", "2026-03-03", "--db", news
    ).stdout
    assert all(
        words in out
        for words in ("Tomas Reyes", "spokesman", "four hours of warning", "Courier", "2026-03-03")
    )


def test_nothing_found_is_no_error(run: Run, news: Path) -> None:
    result = run("find", "zebra", "--db", news)
    assert result.stdout == "" and result.stderr.startswith("Nothing found.\n")


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (["zebra"], "none here has 'zebra'"),
        (["--speaker", "Tomas Reye"], "did you mean 'Tomas Reyes'?"),
        (["--speaker", "Xaver Quill"], "nobody here goes by 'Xaver Quill'"),
        (["--role-class", "spokesman"], "there are: spokesperson, "),
        (["--publisher", "Lakeside Tribun"], "there are: Lakeside Tribune, "),
        (["--medium", "smoke"], "no medium 'smoke' here; there are: "),
        (["--rule", "that_claus"], "there are: that_clause, "),
        (["--language", "tlh"], "no language 'tlh' here; there are: en"),
        (["--since", "2030"], "the days here run from 2026-"),
        (["--speaker-id", "none"], "no speaker has the id 'none'"),
        (["--sure", "100%"], "no quotation here is sure '1'"),
        (
            ["wall", "--speaker", "Reyes", "--since", "2026-05-21"],
            "each alone is found, together they are not: words ",
        ),
    ],
)
def test_nothing_found_says_why(run: Run, news: Path, asked: list[str], why: str) -> None:
    assert why in run("find", *asked, "--db", news).stderr


def test_nothing_found_without_days_or_quotations(run: Run, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", {"id": "a", "text": "“No,” said Ben Li."})
    write_lines(tmp_path / "b.jsonl", {"id": "b", "text": "It rained all day."})
    run("ingest", tmp_path / "a.jsonl", "--db", tmp_path / "a.db", "--quiet")
    run("ingest", tmp_path / "b.jsonl", "--db", tmp_path / "b.db", "--quiet")
    assert "no article has a date" in run("find", "--since", "2026", "--db", tmp_path / "a.db").stderr
    assert "says when" in run("find", "--said-since", "2026", "--db", tmp_path / "a.db").stderr
    assert "no quotation is stored" in run("find", "wall", "--db", tmp_path / "b.db").stderr


def test_how_many_and_how_sure(run: Run, news: Path, found: Any) -> None:
    assert run("find", "--count", "--db", news).stdout == f"{len(found())}\n"
    sure = found("--sure", "0.8")
    assert sure == found("--sure", "80 %") and 0 < len(sure) < len(found())
    assert all(row["confidence"] >= 0.8 for row in sure)
    for share in ("high", "1.2", "120%", "-1"):
        assert "0.7 or 70%" in run("find", "--sure", share, "--db", news, code=2).stderr


def test_not_by_a_rule(found: Any) -> None:
    rules = {row["rule"] for row in found()}
    assert {row["rule"] for row in found("--not-rule", "that_clause")} == rules - {"that_clause"}


def test_json_and_csv_exclude_each_other(run: Run, news: Path) -> None:
    for command in ("find", "speakers", "failures", "boilerplate"):
        assert "exclude each other" in run(command, "--json", "--csv", "--db", news, code=2).stderr


def test_the_short_id_leads_to_the_evidence(run: Run, news: Path, found: Any) -> None:
    (row,) = found("--speaker", "Reyes", "warning", "--kind", "direct", "--limit", 1)
    short = short_id(row["id"])
    assert short in run("find", "warning", "--speaker", "Reyes", "--db", news).stdout
    for wanted in (short, row["id"]):
        out = run("show", wanted, "--db", news).stdout
        assert "[“We had four hours of warning" in out and "Sure" in out
    assert "no article" in run("show", "abcdef-0123", "--db", news, code=1).stderr


@pytest.mark.parametrize("asked", ["Lukasz Sorbo", "Łukasz Sørbø", "łukasz sorbo", "SØRBØ"])
def test_letters_as_people_type_them(run: Run, tmp_path: Path, asked: str) -> None:
    write_lines(
        tmp_path / "a.jsonl",
        {"id": "a", "text": "“No,” said Łukasz Sørbø, a baker. “Never,” Sørbø said."},
        {"id": "b", "text": "“Yes,” said Lukas Sorb, a baker."},
    )
    run("ingest", tmp_path / "a.jsonl", "--db", tmp_path / "a.db", "--quiet")
    rows = json.loads(run("find", "--speaker", asked, "--json", "--db", tmp_path / "a.db").stdout)
    assert {row["speaker"] for row in rows} == {"Łukasz Sørbø"}


def test_a_narrow_terminal_has_them_one_under_the_other(news: Path) -> None:
    runner = CliRunner(env={"COLUMNS": "50"})
    out = runner.invoke(main, ["find", "warning", "--speaker", "Reyes", "--db", str(news)]).stdout
    assert "Tomas Reyes\n" in out.replace(" \n", "\n") and max(map(len, out.splitlines())) <= 50


def test_a_table_in_a_pipe_has_a_hundred_columns(news: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    command = [sys.executable, "-m", "quotes", "find", "warning", "--db", str(news)]
    out = subprocess.run(
        command, env=env, capture_output=True, check=True, text=True, encoding="utf-8"
    ).stdout
    assert max(map(len, out.splitlines())) == 100


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]])
def test_a_full_disk_is_told_in_one_line(news: Path, form: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "quotes", "find", *form, "--db", str(news)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, text=True)
    assert done.returncode == 1 and done.stderr.count("\n") == 1 and "No space left" in done.stderr


@pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]])
def test_who_reads_may_stop_reading(news: Path, form: list[str]) -> None:
    command = [sys.executable, "-m", "quotes", "find", *form, "--db", str(news)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""


@pytest.mark.parametrize("words", ['"', "(", "NEAR(", "AND", "a*b", "-x", "col:umn", "\ud800", "\x00"])
def test_any_words_may_be_searched(run: Run, news: Path, words: str) -> None:
    run("find", "--json", "--db", news, "--", words)


@pytest.mark.parametrize("option", ["--since", "--until", "--said-since"])
@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "05.03.2026", "2026-3-5"])
def test_a_day_that_is_none_is_a_usage_error(run: Run, news: Path, option: str, day: str) -> None:
    assert "2026-03-05" in run("find", option, day, "--db", news, code=2).stderr


def test_no_such_database(run: Run, tmp_path: Path) -> None:
    for command in (["find"], ["speakers"], ["show", "x"]):
        result = run(*command, "--db", tmp_path / "none.db", code=1)
        assert result.stderr.count("\n") == 1 and "quotes ingest" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_speakers_with_every_form_of_their_name(run: Run, news: Path) -> None:
    rows = json.loads(run("speakers", "--json", "--db", news).stdout)
    counts = [row["quote_count"] for row in rows]
    assert counts == sorted(counts, reverse=True)
    (reyes,) = [row for row in rows if row["name"] == "Tomas Reyes"]
    assert "Reyes" in reyes["names"] and reyes["role"] == "spokesman"
    out = run("speakers", "reyes", "--db", news).stdout
    assert "Tomas Reyes" in out and "Lowe" not in out


def test_speakers_by_kind_as_csv_with_a_limit(run: Run, news: Path) -> None:
    text = run("speakers", "--kind", "organization", "--limit", 2, "--csv", "--db", news).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["kind"] for row in rows] == ["organization", "organization"]
    assert "--limit 0" in run("speakers", "--limit", 1, "--db", news).stderr
    assert run("speakers", "Nobody Atall", "--db", news).stderr == "Nobody found.\n"


@pytest.mark.parametrize(
    "wanted", ["courier-dam", "Flood at Port Ellery kills 56, many still missing", "kills missing"]
)
def test_show_an_article_by_key_or_title(run: Run, news: Path, wanted: str) -> None:
    out = run("show", wanted, "--db", news).stdout
    assert out.startswith("Flood at Port Ellery kills 56")
    assert "PORT ELLERY — The flood that broke" in out
    assert "Tomas Reyes" in out and "spokesman" in out


def test_show_fills_the_width_that_is_asked_for(run: Run, news: Path) -> None:
    out = run("show", "courier-dam", "--width", 60, "--db", news).stdout
    assert 50 < max(map(len, out.splitlines())) <= 60


def test_show_the_evidence_for_one_quotation(run: Run, news: Path) -> None:
    out = run("show", "courier-dam", "--quotation", 5, "--width", 100, "--db", news).stdout
    assert "<She> {added} [that nobody should return to the lower town before Friday]." in out
    assert "indirect, characters 580 to 637" in out and "Dana Whitlock" in out
    assert "that_clause: The mayor said on Monday" in out
    assert "decisions on annotated articles" in out
    assert len(re.findall(r"^ +[+−] \S+ .*% of [\d,]+ right", out, re.M)) >= 3
    assert "by nobody yet" in out
    result = run("show", "courier-dam", "--quotation", 99, "--db", news, code=1)
    assert "none is number 99" in result.stderr


def test_show_says_when_there_is_no_such_article(run: Run, news: Path) -> None:
    result = run("show", "no such thing", "--db", news, code=1)
    assert "no such thing" in result.stderr and result.stderr.count("\n") == 1


def test_a_terminal_that_knows_few_characters_shows_question_marks(news: Path) -> None:
    command = [sys.executable, "-m", "quotes", "find", "--speaker", "Lowe", "--db", str(news)]
    env = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    assert b"Gareth Lowe" in done.stdout and b"?" in done.stdout


def test_hostile_text_reaches_the_terminal_as_signs(run: Run, tmp_path: Path) -> None:
    write_lines(
        tmp_path / "a.jsonl",
        {"id": "a", "title": "\x1b[2J[red]", "text": "“\x1b[31mNo [bold]not,” said Ben Li."},
    )
    run("ingest", tmp_path / "a.jsonl", "--db", tmp_path / "a.db", "--quiet")
    for command in (["find"], ["speakers"], ["show", "a"]):
        out = run(*command, "--db", tmp_path / "a.db").stdout
        assert "Ben Li" in out and "\x1b" not in out
    assert "[bold]not" in run("find", "--db", tmp_path / "a.db").stdout


def test_the_cue_classes_of_the_filter_are_those_of_the_rules() -> None:
    [option] = [p for p in find.params if p.name == "cue_class"]
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == CUE_CLASSES


def test_the_words_may_hold_filters_as_on_the_page(found: Any) -> None:
    assert found("speaker:reyes") == found("--speaker", "reyes") != []
    assert (
        found("speaker:Tomas Reyes", "kind:direct")
        == found("--speaker", "Tomas Reyes", "--kind", "direct")
        != []
    )
    assert (
        found("dam", 'outlet:"Port Ellery Courier"')
        == found("dam", "--publisher", "Port Ellery Courier")
        != []
    )
    assert found("named:yes", "dam") == found("dam", "--named")
    # An option goes before its like; a colon behind anything else is left among the words.
    assert found("speaker:reyes", "--speaker", "Whitlock") == found("--speaker", "Whitlock")
    assert found("warning:") == found("warning")


def test_a_filter_among_the_words_that_cannot_be_read(run: Run, news: Path) -> None:
    for words, problem in (
        ("kind:bogus", "none of direct"),
        ("since:soon", "is no day"),
        ("sure:much", "no share"),
    ):
        assert problem in run("find", words, "--db", news, code=2).stderr
