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
