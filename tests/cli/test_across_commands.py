"""``quotes group``, ``check``, ``versions`` and ``facts`` on the sample articles."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import quotes
from quotes.cli import main

SAMPLES = Path(quotes.__file__).parent / "samples"
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a command on the samples, read and grouped."""
    path = tmp_path_factory.mktemp("news") / "news.db"

    def invoke(*arguments: object, code: int = 0, stdin: str | None = None) -> Result:
        runner = CliRunner(env={"COLUMNS": "200", "QUOTES_DB": str(path)})
        result = runner.invoke(main, [str(a) for a in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    invoke("ingest", SAMPLES, "--quiet")
    assert "Was " in invoke("versions").stderr, "before grouping it is said what to do"
    invoke("group")
    return invoke


def asked(run: Run, *arguments: object, code: int, **more: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("check", *arguments, "--json", code=code, **more).stdout)
    return rows


def test_check_one_quotation(run: Run) -> None:
    out = run("check", "We had four hours of notice, and used none of them", code=5).stdout
    assert "Altered" in out and "[-warning-]{+notice,+}" in out and "Harrow County Herald" in out
    (row,) = asked(run, "We had four hours of warning", "--speaker", "Reyes", code=0)
    assert (row["verdict"], row["status"], row["other_speaker"]) == ("said", "trimmed", False)
    assert row["matches"][0]["quote"]["publisher"] == "Port Ellery Courier"
    other = run("check", "We had four hours of warning", "--speaker", "Brandt", code=6).stdout
    assert "Not by Brandt: said by Tomas Reyes" in other
    assert "Not found" in run("check", "The tide has no opinion", code=3).stdout
    shouted = run("check", "WE HAD FOUR HOURS OF WARNING").stdout
    assert "“We had four hours of warning" in shouted


DRAFT = """The wall, again

“We had four hours of notice, and used none of them,” said Tomas Reyes, the spokesman.

“I have never seen water move like that,” said Lionel Brandt, the chief executive.

The weather was fine. “The tide has no opinion,” Hugh Marsden said.
"""


def test_check_a_draft(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    rows = asked(run, "--draft", draft, code=6)
    assert [(row["status"], row["other_speaker"]) for row in rows] == [
        ("altered", False),
        ("exact", True),
        ("not found", False),
    ]
    assert [row["speaker"] for row in rows] == ["Tomas Reyes", "Lionel Brandt", "Hugh Marsden"]
    assert DRAFT[rows[1]["start"] : rows[1]["end"]] == "“I have never seen water move like that,”"
    assert asked(run, "--draft", "-", stdin=DRAFT, code=6)[2]["status"] == "not found"
    assert [row["verdict"] for row in rows] == ["altered", "other", "not_found"]
    result = run("check", "--draft", draft, code=6)
    assert (
        len(result.stdout.splitlines()) == 3
        and "3 quotations: 1 altered, 1 other, 1 not found" in result.stderr
    )
    out = run("check", "--draft", draft, "--details", code=6).stdout
    assert out.index("four hours of") < out.index("never seen water") < out.index("tide has no opinion")


def test_check_needs_words_or_a_draft(run: Run, tmp_path: Path) -> None:
    assert "--draft" in run("check", code=2).stderr
    assert "--draft" in run("check", "word", "--draft", "x.txt", code=2).stderr
    for option in (("--speaker", "x"), ("--stance", "denied")):
        assert "a draft tells both" in run("check", "--draft", "x.txt", *option, code=2).stderr
    assert "no word" in run("check", "“…”", code=2).stderr
    missing = run("check", "--draft", tmp_path / "no.txt", code=1)
    assert "no.txt" in missing.stderr and "Traceback" not in missing.output


def test_a_draft_without_quotations(run: Run) -> None:
    assert "No quotation" in run("check", "--draft", "-", stdin="It rained all day.\n").stderr


def test_versions(run: Run) -> None:
    out = run("versions", "--conflict", "changed_words").stdout
    assert "words inside the marks are not the same" in out
    assert "Tomas Reyes · the fullest · Port Ellery Courier" in out and "used none" in out
    (group,) = json.loads(run("versions", "warning", "--json").stdout)
    assert [version["difference"] for version in group["versions"]] == ["same", "altered"]
    assert "The first 1 are shown" in run("versions", "--limit", 1).stderr
    nothing = run("versions", "zebra")
    assert nothing.stdout == "" and nothing.stderr == "Nothing found.\n", "all was grouped"
    run("versions", "--conflict", "nonsense", code=2)


def test_versions_say_which_was_denied_or_alleged(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pier.db"
    for name, text in {
        "a": "Ines Falk denied that the pier had been built without a permit from the harbour board.",
        "b": "Ines Falk denied that the pier had been built without a permit from the old harbour board.",
        "c": "Ines Falk allegedly said that the pier had been built without a permit from the harbour board.",
    }.items():
        (tmp_path / f"{name}.txt").write_text(f"{text}\n")
        run("ingest", tmp_path / f"{name}.txt", "--publisher", f"{name} Post", "--db", path, "--quiet")
    run("group", "--db", path)
    head, *versions = run("versions", "--db", path).stdout.splitlines()
    assert head.startswith("Ines Falk denied that the pier") and head.endswith("[denied]")
    assert sum("[denied]" in line for line in versions) == 2
    assert any("c Post [alleged]" in line for line in versions)


def test_facts(run: Run) -> None:
    out = run("facts", "flood", "dead").stdout
    assert "changed: 56 people by State Emergency Office (2026-03-03), then 62" in out
    (found,) = json.loads(run("facts", "flood", "--json").stdout)
    values = [figure["value"] for figure in found["facts"][0]["figures"]]
    assert values[:2] == [56, 62] and set(values) == {56, 62}
    assert "denied" in run("facts", "side", "wall").stdout
    assert "Nothing found" in run("facts", "zebra").stderr


def test_group_says_what_it_did(run: Run) -> None:
    again = run("group").stderr
    assert again.startswith("0 quotations compared; ") and "with conflicts" in again
    assert not run("group", "--anew").stderr.startswith("0 ") and run("group", "-q").stderr == ""


@pytest.mark.parametrize("command", ["check", "versions", "facts", "group"])
def test_help_has_an_example_and_no_database_is_one_line(run: Run, command: str, tmp_path: Path) -> None:
    assert f"quotes {command}" in run(command, "--help").stdout.split("Example:")[1]
    words = ["x"] if command == "check" else []
    result = run(command, *words, "--db", tmp_path / "none.db", code=1)
    assert result.stderr.count("\n") == 1 and "quotes ingest" in result.stderr


def test_a_faithful_draft_is_no_fault(run: Run, tmp_path: Path) -> None:
    article, draft = tmp_path / "article.txt", tmp_path / "draft.txt"
    article.write_text("Mayor Ines Holt denied that the pier was “falling into the sea”.\n", encoding="utf-8")
    run("ingest", article, "--db", tmp_path / "pier.db")
    for words, verdict, code in (
        ("Mayor Ines Holt denied that the pier was “falling into the sea”.", "same_sense", 0),
        ("Mayor Ines Holt said that the pier was “falling into the sea”.", "denied", 7),
    ):
        draft.write_text(words, encoding="utf-8")
        out = run("check", "--draft", draft, "--json", "--db", tmp_path / "pier.db", code=code).stdout
        assert [row["verdict"] for row in json.loads(out)] == [verdict]
    words = ("check", "falling into the sea", "--db", tmp_path / "pier.db")
    assert "Denied" in run(*words, code=7).stdout
    assert "in the same sense" in run(*words, "--stance", "denied").stdout


def test_the_demo_stays_out_of_ones_own_archive(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("“Rain is good,” said Ada Moreau.", encoding="utf-8")
    run("ingest", tmp_path / "own.txt", "--db", tmp_path / "own.db")
    told = run("demo", "--no-serve", "--db", tmp_path / "own.db", code=1).stderr
    assert "holds other articles (1), and those of the demo are made up" in told
    assert run("find", "--count", "--db", tmp_path / "own.db").stdout == "1\n"
    for _ in range(2):  # twice into the same is no fault
        run("demo", "--no-serve", "--db", tmp_path / "sample.db")


def test_an_explained_file_name_is_noticed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("“Rain is good,” said Ada Moreau.", encoding="utf-8")
    assert "is the name of a file" in run("explain", tmp_path / "own.txt").stderr
    assert "is the name of a file" not in run("explain", "“Rain is good,” said Ada Moreau.").stderr
    long = f"“Rain is good,” said Ada Moreau. {'It rained. ' * 500}"
    assert "is the name of a file" not in run("explain", "-", stdin=long).stderr
