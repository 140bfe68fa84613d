"""A small archive in two folders, one file of it with lines that are no articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import quotes

SAMPLES = Path(quotes.__file__).parent / "samples" / "articles.jsonl"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Named from the working folder, as people do."""
    monkeypatch.chdir(tmp_path)
    folder = Path("archive")
    (folder / "b side").mkdir(parents=True)
    lines = SAMPLES.read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "b.jsonl").write_text("".join(lines[:6]), encoding="utf-8")
    (folder / "b side" / "c.jsonl").write_text("".join(lines[6:]), encoding="utf-8")
    rows = [
        {"text": "“Rain is good,” said Ada Moreau, a farmer."},
        {
            "id": "7",
            "text": "“No,” said Ben Li. “Not 20 boats.”",
            "date": "2026-03-05",
            "outlet": "The Paper",
        },
        {"text": "   "},
        {"id": "7", "text": "“Yes,” said Ben Li, a skipper."},
    ]
    a = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "a.jsonl").write_text(a.replace("\n", "\n\n{broken\n", 1), encoding="utf-8")
    return folder
