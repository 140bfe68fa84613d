"""Copies of one story find each other, whatever the order; stories written apart do not."""

from __future__ import annotations

import random

import pytest

from quotes.ingest import near_duplicates
from quotes.ingest.near_duplicates import BANDS, SHORTEST, bands, stories

WORDS = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("ale", "ona", "uri", "eck", "iss", "oud")]


def story(seed: int, words: int = 400) -> str:
    """A text of made-up words, another for every seed."""
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(words)) + "."


def grouped(texts: dict[str, str]) -> dict[str, str]:
    return stories(sorted((mark, name) for name, text in texts.items() for mark in bands(text)))


def test_marks_are_few_stable_integers_that_sqlite_takes() -> None:
    marks = bands(story(1))
    assert len(set(marks)) == BANDS
    assert marks == bands(story(1))
    assert all(-(2**63) <= mark < 2**63 for mark in marks)


def test_case_marks_and_white_space_make_no_difference() -> None:
    assert bands(story(1)) == bands(story(1).upper().replace(" ", " \n “"))


@pytest.mark.parametrize(
    "changed",
    [
        lambda text: "NORHAVEN (News Agency) - " + text,
        lambda text: text + "\n\nRead more: the pier\nShare\nAdvertisement",
        lambda text: text.replace("bale", "new"),
        lambda text: text[: int(len(text) * 0.93)],
    ],
    ids=["dateline", "furniture", "a word replaced", "the end cut"],
)
def test_a_copy_with_small_changes_is_found(changed) -> None:  # type: ignore[no-untyped-def]
    found = 0
    for seed in range(20):
        text = story(seed)
        found += bool(set(bands(text)) & set(bands(changed(text))))
    assert found >= 18


def test_stories_written_apart_stay_apart() -> None:
    assert grouped({f"{seed}": story(seed) for seed in range(300)}) == {}


def test_a_chain_of_copies_is_one_story_in_any_order() -> None:
    texts = {"c": story(1), "a": "LATEST " + story(1), "b": story(1) + " End.", "x": story(2), "y": story(3)}
    rows = [(mark, name) for name, text in texts.items() for mark in bands(text)]
    expected = {"a": "a", "b": "a", "c": "a"}
    assert stories(sorted(rows)) == expected
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        assert stories(sorted(rows, key=lambda row: row[0])) == expected


def test_stories_that_a_later_article_joins_become_one() -> None:
    rows = [(1, "c"), (1, "d"), (2, "a"), (2, "b"), (3, "b"), (3, "d"), (4, "e")]
    assert stories(rows) == dict.fromkeys("abcd", "a")


def test_a_text_of_a_few_words_has_no_marks() -> None:
    assert bands(" ".join(["word"] * (SHORTEST - 1))) == ()
    assert bands("") == ()


@pytest.mark.parametrize(
    "text",
    [
        "plain words, 3.5 of them; snake_case and don't",
        "“Marks,” he said – and ‘others’ … so\xa0it is — here\ttoo\x00\x7f",
        "“Zoë” and naïve cafés",
        "слова и ещё ٣ числа",
        "¡no! 5€ ´´ «so»",
        "",
    ],
)
def test_words_are_what_the_pattern_finds(text: str) -> None:
    assert near_duplicates._words(text) == near_duplicates._WORD.findall(text)
