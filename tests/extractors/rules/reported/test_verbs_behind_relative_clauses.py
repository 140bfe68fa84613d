"""The main verb behind a relative clause that reports is no part of what is said, be it a form in -s that may be a plural."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor, who says the bridge is safe, crosses it each day.", "the bridge is safe"),
        (
            "Ida Roe, who says she will stop after this race, walks through the park.",
            "she will stop after this race",
        ),
        ("Ida Roe, who said the race was lost, walked away from the pier.", "the race was lost"),
        (
            "Ida Roe, who says the town needs parks, walks through the woods and shops.",
            "the town needs parks, walks through the woods and shops",
        ),
    ],
)
def test_where_the_clause_ends(text: str, words: str) -> None:
    assert said(text)[0][1] == words
