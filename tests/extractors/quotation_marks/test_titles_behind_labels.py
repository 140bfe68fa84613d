"""Titles behind the label of a listing are nobody's words; the words of somebody behind a label are."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "line",
    [
        "Story Hour: “Who Ate the Moon?” with Barnaby Fitch-Roe. 10 am, Central Library. Free.",
        "Singles: “Hold the Lamp”, “No, You Go First” and “Ask Me Tomorrow”.",
        "Tracks: “Salt”, “Low Tide, High Water”.",
        "Links mentioned: “Wet Feet: A Memoir” by Ida Roe",
        "The journal Tidal Physics published the findings in a paper titled: “On the Speed of Very Small Waves.”",
    ],
)
def test_titles_are_nobodys_words(line: str) -> None:
    assert said(line) == []


def test_what_is_asked_behind_a_title() -> None:
    line = "Talk: “Why Did the Legions Leave?” Dr Ida Roe asks whether they ever went home. 7 pm, Guildhall."
    assert said(line) == [("Ida Roe", "whether they ever went home")]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Talk: “we never knew that the tide would turn”, says Ida Roe.", "Ida Roe"),
        ("Ida Roe on her new film: “It nearly killed us.”", "Ida Roe"),
        ("Film director Ida Roe: “We Never Knew.”", "Ida Roe"),
        ("Sunday show: “We Will Sail,” Roe said.", "Roe"),
    ],
)
def test_words_of_somebody(line: str, speaker: str) -> None:
    assert [name for name, _ in said(line)] == [speaker]
