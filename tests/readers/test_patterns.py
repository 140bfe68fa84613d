"""Patterns of file names: what they would have found is what they find."""

from __future__ import annotations

import glob
from pathlib import Path

import pytest

from quotes.readers.globs import covers, is_pattern

FILES = [
    "a.txt",
    "b.csv",
    ".hid.txt",
    "in/c.txt",
    "in/deep/d.txt",
    "in/.hid/e.txt",
    "in/f[1].txt",
    "pack.zip",
]


@pytest.mark.parametrize(
    "pattern",
    [
        "*",
        "*.txt",
        "**/*.txt",
        "in/*",
        "in/**",
        "**",
        "?.txt",
        "[ab].*",
        "./*.txt",
        "in/*/d.txt",
        ".*",
        "x/*",
    ],
)
def test_a_pattern_covers_just_what_it_finds(
    pattern: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for file in FILES:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).touch()
    found = {Path(name).as_posix() for name in glob.iglob(pattern, recursive=True)}  # noqa: PTH207
    assert {file for file in FILES if covers(pattern, file)} == {file for file in FILES if file in found}


def test_parts_of_an_archive_are_covered_but_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    assert covers("*", "pack.zip/a.txt")
    assert covers("*.zip", "pack.zip/deep/a.txt")
    assert not covers("*", "in/a.txt")


def test_a_file_with_such_a_name_is_no_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert is_pattern("f[1].txt")
    Path("f[1].txt").touch()
    assert not is_pattern("f[1].txt")
    assert not is_pattern("https://post.example/?a=[1]")
