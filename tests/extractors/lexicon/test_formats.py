"""Every word list keeps to its format, and a fault in one is named with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

import db.text.lexicon
import extractors.lexicon
from extractors.lexicon import listed, rows
from extractors.lexicon.contract import Format, faults, rows_of
from extractors.lexicon.formats import FORMATS
from extractors.tokens.word_classes import WORD_CLASSES


@pytest.mark.parametrize("lists", [extractors.lexicon, db.text.lexicon])
def test_all_lists_keep_to_their_formats(lists: object) -> None:
    assert list(lists.faults()) == []  # type: ignore[attr-defined]


def test_the_word_classes_of_the_lists_are_those_of_the_tagger() -> None:
    assert {row[0] for name in ("wordclasses", "marks") for row in rows(name)} <= WORD_CLASSES.keys()


@pytest.mark.parametrize(
    ("name", "line", "fault"),
    [
        ("titles", "reeve\tx\treeve", "gender: 'x'"),
        ("titles", "reeve m reeve", "1 fields; there should be 3 to 3: title, gender, role"),
        ("titles", "Reeve\tm\t-", "title: 'Reeve'"),
        ("cues", "mutter talk tq", "class: 'talk'"),
        ("cues", "mutter speech tz", "frames: 'tz'"),
        ("cues", "mutter speech tt", "frames: 'tt'"),
        ("cues", "mutter", "1 fields; there should be 3 to 4: lemma, class, frames, prepositions"),
        ("phrasal_cues", "mutter on speech q", "class: 'on'"),
        ("noun_cues", "mutter speech that, of", "4 fields"),
        ("verbs", "sing x sang/sung", "flag or forms: 'x'"),
        ("abbreviations", "Hptm.\trank", "kind: 'rank'"),
        ("currencies", "thaler\ttha", "code: 'tha'"),
        ("wordclasses", "Y foo", "word class: 'Y'"),
        ("roles", "Reeve", "entry: 'Reeve'"),
        ("media", "wireless\tradio", "2 fields"),
    ],
)
def test_a_fault_is_named_with_file_and_line(tmp_path: Path, name: str, line: str, fault: str) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_text(f"# comment\n\n{line}\n", encoding="utf-8")
    [found, *_] = faults(path, FORMATS[name])
    assert found.startswith(f"{name}.txt:3: {fault}")


@pytest.mark.parametrize(
    ("name", "lines", "again"),
    [
        ("roles", ["reeve", "miller", "reeve"], "roles.txt:3: 'reeve' stands in line 1 already"),
        ("amounts", ["lot set", "bunch lot"], "amounts.txt:2: 'lot' stands in line 1 already"),
        ("titles", ["reeve\tm\t-", "reeve\tf\t-"], "titles.txt:2: 'reeve' stands in line 1 already"),
        ("cues", ["vow wish i", "vow wish i"], "cues.txt:2: 'vow wish i' stands in line 1 already"),
    ],
)
def test_what_stands_twice(tmp_path: Path, name: str, lines: list[str], again: str) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert list(faults(path, FORMATS[name])) == [again]


def test_a_verb_may_have_several_senses(tmp_path: Path) -> None:
    path = tmp_path / "cues.txt"
    path.write_text("charge speech tq\ncharge judgement n with\n", encoding="utf-8")
    assert list(faults(path, FORMATS["cues"])) == []


def test_the_reader_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "titles.txt"
    path.write_text("mr\tm\t-\nmrs f\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"titles\.txt:2: 1 fields"):
        list(rows_of(path, FORMATS["titles"]))


def test_reading_knows_the_format() -> None:
    assert ("mr", "m", "-") in rows("titles")
    assert {"lot", "number"} <= listed("amounts")
    assert "anchor of" in listed("work_nouns_before")
    assert isinstance(FORMATS["roles"], Format)
