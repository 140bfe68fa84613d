"""A module of somebody else with the name of one of our packages is named, not met as a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("name", "command"), [("db", "find"), ("extractors", "extract")])
def test_the_file_that_hides_ours_is_named(tmp_path: Path, name: str, command: str) -> None:
    (tmp_path / f"{name}.py").write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "news.db").write_bytes(b"")
    (tmp_path / "a.txt").write_text("Lee said no.", encoding="utf-8")
    arguments = ["x", "--db", "news.db"] if command == "find" else ["a.txt"]
    done = subprocess.run(
        [sys.executable, "-m", "quotes", command, *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
        capture_output=True,
    )
    assert done.returncode == 1 and f"{name}.py has the name of the package" in done.stderr
    assert "Traceback" not in done.stderr
