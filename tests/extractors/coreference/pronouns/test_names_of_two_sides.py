"""``the old Elm-Oak debate``: a name of two sides says nothing, and no pronoun means it."""

from __future__ import annotations

import pytest
from cases import who


@pytest.mark.parametrize(
    "pair", ["Elm-Oak debate", "Hale-Pitt contest", "Anglo-Elmish plan", "Reds-Blues match", "Falk-Prado row"]
)
def test_two_sides_are_nobody(pair: str) -> None:
    text = f"The party set out its plan. But, unlike the old {pair}, he believes that voters are ready."
    assert who(text, "that voters are ready") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ada Falk-Prado left. The Falk-Prado affair went on, and she said that it was late.",
            "Ada Falk-Prado",
        ),
        ("Mr Falk-Prado left. In the Falk-Prado camp, he said that it was late.", "Falk-Prado"),
        ("Falk-Prado left. He said that it was late.", "Falk-Prado"),
        (
            "Omar Hale spoke first. Unlike the old Elm-Oak debate, he said that it was late.",
            "Omar Hale",
        ),
    ],
)
def test_a_name_with_a_hyphen_is_somebody(text: str, name: str) -> None:
    assert who(text, "that it was late") == name
