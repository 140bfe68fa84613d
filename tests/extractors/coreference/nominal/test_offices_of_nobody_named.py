"""An office of which nothing tells who holds it: nobody named is meant where several might be."""

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee met Tom Ash in Elmton. The mayor said it was late.", "mayor"),
        ("Ann Lee sat beside Tom Ash for an hour. The president said it was late.", "president"),
        ("In a statement issued on behalf of Tom Ash, his agent said it was late.", "agent"),
        ("After a call from Tom Ash, his agent said it was late.", "agent"),
        # near misses: only one is named, or the office is told
        ("Ann Lee has won the vote. The mayor said it was late.", "Ann Lee"),
        ("Ann Lee met Mayor Tom Ash in Elmton. The mayor said it was late.", "Tom Ash"),
        ("Tom Ash, his agent, said it was late.", "Tom Ash"),
    ],
)
def test_who_holds_an_office(text: str, speaker: str) -> None:
    assert who(text, "it was late") == speaker
