"""Whom a sentence is about, without a name, and who reacts to what was said, is he who speaks next."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("reaction", "speaker"),
    [
        ("A retired sergeant disagreed.", "retired sergeant"),
        ("A retired sergeant takes a different view.", "retired sergeant"),
        ("A spokesman for the mill laughed.", "spokesman for the mill"),
        # near misses
        ("The crowd laughed.", "Tom Novak"),
        ("He laughed.", "Tom Novak"),
        ("The roof leaked.", "Tom Novak"),
    ],
)
def test_who_reacts_goes_on(reaction: str, speaker: str) -> None:
    assert said(f"“It is safe,” Tom Novak said. {reaction} He said that nobody knew.")[-1][0] == speaker


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("The sheriff fined him £200.", "Iain Moray"),
        ("The sheriff shut the door.", "Iain Moray"),
        # near misses: nobody acts in between, or what is no person
        ("The door was shut.", "Gavin Pike"),
        ("The crowd cheered.", "Gavin Pike"),
    ],
)
def test_who_acts_before_somebody_adds(between: str, name: str) -> None:
    text = (
        "Sheriff Iain Moray sat down. Defence agent Gavin Pike said: “It was a hat.”"
        f" {between} “It is warm now,” he added."
    )
    assert said(text)[-1][0] == name
