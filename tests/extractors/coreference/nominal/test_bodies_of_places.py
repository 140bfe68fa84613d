"""A place's body is no body of another kind that was named before: ``Kent’s education department`` is no school."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Elm School is shut. Kent’s education department said it was late.", "Kent’s education department"),
        ("School closures\nKent’s education department said it was late.", "Kent’s education department"),
        ("Park Bank is shut. Ohio’s health agency said it was late.", "Ohio’s health agency"),
        ("Park Bank is shut. Spain’s central bank said it was late.", "Spain’s central bank"),
        ("Netlux fell. Japan’s education department said it was late.", "Japan’s education department"),
        ("Elm Hospital is shut. The county's health board said it was late.", "county's health board"),
        ("The Elm Health Board met. The county's health board said it was late.", "Elm Health Board"),
        # near misses: a firm of any kind, the same kind, the same place, initials
        ("Park Bank is shut. France’s biggest company said it was late.", "Park Bank"),
        ("Park Bank is shut. London’s biggest bank said it was late.", "Park Bank"),
        ("Netlux fell. Japan’s biggest carmaker said it was late.", "Netlux"),
        ("The Bank of Spain met. Spain’s central bank said it was late.", "Bank of Spain"),
        ("The ABCD met. France’s health agency said it was late.", "ABCD"),
        ("The Elm Institute met. Germany’s research institute said it was late.", "Elm Institute"),
    ],
)
def test_which_body_a_body_of_a_place_is(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker
