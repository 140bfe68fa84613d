"""``quotes explain``: in text and in JSON, from an argument and from standard input."""

from __future__ import annotations

import json

from .conftest import Run


def test_text_names_rule_condition_and_file(run: Run) -> None:
    printed = run("explain", "The mayor snapped about potholes.").stdout
    assert "“snapped” (snap, speech), finite, subject “The mayor”" in printed
    assert "that_clause  turned away by" in printed and "extractors/rules/reported/after_cue.py:" in printed


def test_json_from_standard_input(run: Run) -> None:
    text = "“No,” said Ben Li.\n"
    found = json.loads(run("explain", "-", "--json", stdin=text.encode()).stdout)
    assert found["text"] == text and found["candidates"][0]["given"]
    assert found["mentions"][0]["speaker"] == "Ben Li"


def test_words_of_ones_own_count(run: Run, tmp_path) -> None:
    own = tmp_path / "quotes.toml"
    own.write_text('[verbs]\nwibble = "speech"\n', encoding="utf-8")
    printed = run("--config", own, "explain", "The mayor wibbled that it was safe.").stdout
    assert "“wibbled” (wibble, speech)" in printed


def test_another_language_is_named(run: Run) -> None:
    german = "Der Bürgermeister sagte am Montag, dass die Brücke sicher ist und bald wieder geöffnet wird."
    assert "de" in run("explain", german).stderr


def test_nothing_to_explain(run: Run) -> None:
    assert "no text" in run("explain", " ", code=1).stderr
