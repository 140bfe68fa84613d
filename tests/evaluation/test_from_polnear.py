"""A part of PolNeAR becomes a gold file; the text here is our own."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks/gold/from_polnear.py"
TEXT = "The union endorsed Lee.\n"
EVENT = "T1\tSource 0 9\tThe union\nT2\tCue 10 18\tendorsed\nT3\tContent 19 22\tLee\nT4\tAttribution 10 18\tendorsed\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"


@pytest.fixture
def script():
    spec = importlib.util.spec_from_file_location("from_polnear", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(script, monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["from_polnear.py", *map(str, arguments)])
    return script.main()


def test_the_first_annotator_counts(script, monkeypatch, tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text/post_2016-09-08_union-endorses.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions/post_2016-09-08_union-endorses_4b22.ann").write_text(EVENT, encoding="utf-8")
    (tmp_path / "attributions/post_2016-09-08_union-endorses_d473.ann").write_text("", encoding="utf-8")
    assert run(script, monkeypatch, tmp_path, tmp_path / "gold.jsonl") == 0
    (article,) = map(json.loads, (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    assert article["publisher"] == "post" and article["date"] == "2016-09-08" and article["text"] == TEXT
    (one,) = article["attributions"]
    assert (one["content"], one["cue"], one["source"]) == ([[19, 22]], [[10, 18]], [[0, 9]])


def test_another_folder_is_told(script, monkeypatch, tmp_path: Path, capsys) -> None:
    assert run(script, monkeypatch, tmp_path, tmp_path / "gold.jsonl") == 1
    assert "PolNeAR/data/train" in capsys.readouterr().err
