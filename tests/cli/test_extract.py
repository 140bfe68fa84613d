"""``quotes extract``: the contract of its lines, and bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .conftest import SAMPLES, Run, write_lines

KEYS = {
    *("kind", "content", "cue", "source", "speaker", "speaker_kind", "role", "affiliation", "members"),
    *("rule", "confidence", "reason", "cue_class", "stance", "stance_words", "negated"),
    *("said_on", "medium", "venue", "addressee", "setting", "figures"),
}


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_one_line_an_article_with_the_ids_of_json_lines_kept(run: Run, articles: Path) -> None:
    rows = lines(run("extract", articles / "c.jsonl").stdout)
    assert [row["id"] for row in rows] == ["one", "two"]
    assert rows[0]["title"] == "Li says no"
    assert "file" not in rows[0] and "file_start" not in rows[0]
    (said,) = rows[0]["attributions"]
    assert set(said) == KEYS
    text = "“No,” said Ben Li."
    (start, end), (cue,), (source,) = said["content"][0], said["cue"], said["source"]
    assert "No" in text[start:end]
    assert (text[slice(*cue)], text[slice(*source)]) == ("said", "Ben Li")
    assert (said["kind"], said["speaker"], said["speaker_kind"]) == ("direct", "Ben Li", "person")
    assert 0 < said["confidence"] <= 1 and said["rule"] and said["reason"]
    assert rows[1]["attributions"] == []


def test_offsets_count_code_points_of_the_slice_of_a_text_file(run: Run) -> None:
    path = SAMPLES / "pasted-pages.txt"
    first, second = lines(run("extract", path).stdout)
    text = path.read_bytes().decode()
    assert (first["file"], first["file_start"]) == (path.as_posix(), 0)
    assert text[second["file_start"] :].startswith("Carrow Dam Wall Was Built With Wrong Sand")
    said = {
        text[second["file_start"] :][start:end]: a["speaker"]
        for a in second["attributions"]
        for start, end in a["content"]
    }
    (words,) = (words for words in said if "Salt water had been eating" in words)
    assert said[words] == "Farida Haddad"


def test_figures_and_setting_have_their_spans(run: Run, tmp_path: Path) -> None:
    text = "Officials told reporters on Tuesday that 1,200 homes were lost."
    write_lines(tmp_path / "a.jsonl", {"id": "a", "text": text, "date": "2026-03-05"})
    (row,) = lines(run("extract", tmp_path / "a.jsonl").stdout)
    (said,) = row["attributions"]
    assert said["said_on"] == "2026-03-03"
    assert said["addressee"] == "reporters"
    assert text[slice(*said["setting"]["said_on"])] in ("on Tuesday", "Tuesday")
    (figure,) = said["figures"]
    assert figure["value"] == 1200 and "1,200" in text[slice(*figure["span"])]


def test_words_in_marks_that_nobody_said_are_listed_with_a_reason(run: Run, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", {"id": "a", "text": "The so-called “mud chorus” sang until ten."})
    (row,) = lines(run("extract", tmp_path / "a.jsonl").stdout)
    (span,) = row["not_speech"]
    assert span["kind"] and span["rule"] and span["reason"]
    assert row["attributions"] == []


def test_standard_input(run: Run) -> None:
    (row,) = lines(run("extract", "-", stdin="“Oui,” said Luc Barral.".encode()).stdout)
    assert row["attributions"][0]["speaker"] == "Luc Barral"


def test_the_output_is_the_same_for_any_number_of_workers(run: Run, tmp_path: Path) -> None:
    rows = [
        json.loads(line) for line in (SAMPLES / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    write_lines(
        tmp_path / "many.jsonl", *(row | {"id": f"{row['id']}-{i}"} for i in range(12) for row in rows)
    )
    one, two = (run("extract", tmp_path / "many.jsonl", "--workers", n).stdout for n in (1, 2))
    assert len(one.splitlines()) == 12 * len(rows)
    assert one == two


def test_columns_of_a_table(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("nr,words\na7,“Si.” said Ana Prado.\n", encoding="utf-8")
    (row,) = lines(run("extract", tmp_path / "t.csv", "--columns", "text=words,id=nr").stdout)
    assert row["id"] == "a7"
    bad = run("extract", tmp_path / "t.csv", "--columns", "text", code=2)
    assert "text=body,date=pub" in bad.stderr


def test_each_bad_input_is_one_line_and_the_rest_is_read(run: Run, articles: Path, tmp_path: Path) -> None:
    (articles / "broken.jsonl").write_text(
        '{"id": "x", "text": "“Yes,” said Jo Ray."}\n{"id": \n{"id": "y"}\n'
    )
    (articles / "empty.txt").write_text("")
    (articles / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "hollow").mkdir()
    result = run("extract", articles, tmp_path / "missing.txt", tmp_path / "hollow", code=1)
    assert [row["id"] for row in lines(result.stdout)] == [
        *((articles / name).as_posix() for name in ("a.txt", "b.txt")),
        *("x", "one", "two"),
    ]
    problems = result.stderr.splitlines()
    assert len(problems) == 6
    for name, place in zip(
        ("broken.jsonl", "broken.jsonl", "empty.txt", "noise.txt", "missing.txt", "hollow"),
        ("line 2", "line 3", "", "", "", ""),
        strict=True,
    ):
        assert any(line.startswith("problem: ") and name in line and place in line for line in problems), (
            name,
            problems,
        )


def test_another_encoding_is_decoded_and_said_so_unless_quiet(run: Run, tmp_path: Path) -> None:
    text = (
        "The river at Köln rose over its wall on Sunday, and the Café Größe stood in water up to the sills.\n\n"
        "“It rose in an hour,” said Käthe Müller, a teacher. “Nobody told us.”\n\n"
        "The mayor’s office said the naïve plan of 1962 was to blame.\n"
    )
    (tmp_path / "old.txt").write_bytes(text.encode("cp1252"))
    result = run("extract", tmp_path / "old.txt")
    assert "note: " in result.stderr and "not UTF-8" in result.stderr
    (row,) = lines(result.stdout)
    assert "Käthe Müller" in {a["speaker"] for a in row["attributions"]}
    assert run("extract", "--quiet", tmp_path / "old.txt").stderr == ""


def test_without_inputs_it_is_a_usage_error(run: Run) -> None:
    assert "INPUTS" in run("extract", code=2).stderr
