"""An object whose noun two adjectives with a comma between them describe does not end at the comma."""

import pytest
from cases import contents


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The coach outlined a careful, three-year plan to save the club.",
            "a careful, three-year plan to save the club",
        ),
        (
            "The minister described the city's embarrassing, years-old debts.",
            "the city's embarrassing, years-old debts",
        ),
        (
            "The minister described the firm's secret, crowd-baiting tactics.",
            "the firm's secret, crowd-baiting tactics",
        ),
        (
            "The vicar stressed the different, more liberal approach of his church.",
            "the different, more liberal approach of his church",
        ),
        ("The widow called him a kind, loving and admirable man.", "him a kind, loving and admirable man"),
        # near misses
        ("The union criticised the council, repeatedly asking for a refund.", "the council"),
        (
            "The mayor praised the festival, local traders and the town.",
            "the festival, local traders and the town",
        ),
        ("Dale denounced the building, long shut to visitors.", "the building"),
        ("Dale criticised the hiring, saying it was mad.", "the hiring"),
    ],
)
def test_adjectives_in_a_row(text: str, words: str) -> None:
    assert words in contents(text)
