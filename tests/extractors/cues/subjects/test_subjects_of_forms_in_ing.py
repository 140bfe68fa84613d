"""Who says what a form in -ing tells: whoever stands before its comma, or the text that it describes."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LENA, TOM = "Lena Brandt", "Tom Ferris"

CASES = [
    case("The mayor, saying he was tired, has left the hall.", ("mayor", "he was tired")),
    case(
        "Lena Brandt, claiming that the vote was rigged, went to court.", (LENA, "that the vote was rigged")
    ),
    case("Tom Ferris, insisting that he was right, shut the door.", (TOM, "that he was right")),
    case("The union, warning that it would strike, walked out.", ("union", "that it would strike")),
    case(
        "A report warning that the dam may fail was sent to ministers.",
        ("report", "that the dam may fail"),
    ),
    case("A letter saying the mill would close was sent to staff.", ("letter", "the mill would close")),
    # what somebody gets, and the main verb is no part of the subject
    case("Tom Ferris got an email telling him that the mill was shut.", ("email", "that the mill was shut")),
    case("The mayor stood on the steps shouting that it was over.", ("mayor", "that it was over")),
    case("Dockers marched through the town demanding that it stop.", ("Dockers", "that it stop")),
    case("The day ended with the mayor insisting that it was over.", ("mayor", "that it was over")),
    case("A teacher went to bed thinking the mill was shut.", ("teacher", "the mill was shut")),
    # who adds it, and a note that does
    case(
        "The mayor said there was a “row” on the quay adding: “It must end.”",
        ("mayor", "there was a “row” on the quay"),
        ("mayor", "“It must end.”"),
    ),
    # who left, and who issued it
    case("The mayor left, saying he was tired.", ("mayor", "he was tired")),
    case("The firm issued a report warning that the dam may fail.", ("firm", "that the dam may fail")),
    case("The mayor, still tired, has left the hall."),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_subjects_of_forms_in_ing(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
