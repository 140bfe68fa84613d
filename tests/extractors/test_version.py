"""The version of the rules follows their code and lists by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors import version


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A folder of rules; the fixture gives it and a function that tells its version."""
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "explanation").mkdir()
    (tmp_path / "rule.py").write_bytes(b"one = 1\n")
    (tmp_path / "lexicon/cues.txt").write_bytes(b"say\ntell\n")
    monkeypatch.setattr(version, "_FOLDER", tmp_path)
    yield tmp_path, lambda: version.rules_version.__wrapped__()
    version.rules_version.cache_clear()


@pytest.mark.parametrize("file", ["rule.py", "lexicon/cues.txt"])
def test_code_and_lists_count(rules, file: str) -> None:
    folder, now = rules
    before = now()
    (folder / file).write_bytes(b"other\n")
    assert now() != before


def test_what_decides_nothing_does_not_count(rules) -> None:
    folder, now = rules
    before = now()
    (folder / "explanation/text.py").write_bytes(b"two = 2\n")
    (folder / "rule.pyc").write_bytes(b"compiled")
    (folder / "lexicon/cues.txt").write_bytes(b"say\r\ntell\r\n")
    assert now() == before


def test_a_name_counts_and_where_a_file_ends(rules) -> None:
    folder, now = rules
    before = now()
    (folder / "rule.py").rename(folder / "rules.py")
    moved = now()
    (folder / "lexicon/cues.txt").write_bytes(b"say\ntell\none = 1\n")
    (folder / "rules.py").write_bytes(b"")
    assert len({before, moved, now()}) == 3


def test_the_number_stands_before_the_digest() -> None:
    number, _, digest = version.rules_version().partition("-")
    assert int(number) == version.NUMBER and int(digest, 16) >= 0 and len(digest) == 12
