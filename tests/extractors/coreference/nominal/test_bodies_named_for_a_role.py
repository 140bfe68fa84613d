"""A body whose last word is a role elsewhere is no person: ``the coast guard``."""

import pytest
from cases import said

ENDS = " A coast guard spokeswoman, Lt. Karin Berg, said it sank."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The coast guard said it sank." + ENDS, "coast guard"),
        ("According to the Elmland Coast Guard, it sank." + ENDS, "Elmland Coast Guard"),
        ("The national guard said it sank." + ENDS, "national guard"),
        ("The civil guard said it sank." + ENDS, "civil guard"),
        ("A prison guard said it sank." + ENDS, "prison guard"),
        ("The guard said it sank.", "guard"),
    ],
)
def test_who_says_it(text: str, speaker: str) -> None:
    assert said(text)[0] == (speaker, "it sank")
