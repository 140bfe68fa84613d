"""A plural that opens a sentence with a plural verb is no shortened name of a body; the same name with a singular verb is."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Saltbox Games made this game. Games usually say “press start”.", "Games"),
        (
            "Ida Roe runs Halden Airlines. One airline shut. Airlines say that fuel costs too much.",
            "Airlines",
        ),
        (
            "Ida Roe runs Halden Airlines. One airline shut. Airlines says that fuel costs too much.",
            "Halden Airlines",
        ),
        ("Ida Roe runs Halden Airlines. Airlines say that fuel costs too much.", "Halden Airlines"),
        ("Halden Rovers lost. Rovers say that they will appeal.", "Halden Rovers"),
    ],
)
def test_plurals_that_open_a_sentence(text: str, name: str) -> None:
    assert [speaker for speaker, _ in said(text)] == [name]
