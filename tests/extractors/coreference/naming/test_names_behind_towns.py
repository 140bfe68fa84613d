"""Names behind the town and state of a body: ``Salem, Ore.-based Netlux``."""

from __future__ import annotations

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Raleigh, N.C.-based Corvin Foods ended its merger, citing new rules.", "Corvin Foods"),
        ("Dayton, Ohio-based Corvin Foods said it was late.", "Corvin Foods"),
        ("Austin, Tex.-based Corvin Foods said it was late.", "Corvin Foods"),
        ("Salem, New Hampshire-based Elm Trust said it was late.", "Elm Trust"),
        ("The Salem, Ore.-based Elm Trust said it was late.", "Elm Trust"),
        ("In Dayton, Ohio-based drivers said it was late.", "Ohio-based drivers"),
        ("Elm Trust, a Salem, Ore.-based charity, said it was late.", "Elm Trust"),
        ("Ann Lund, Tom Ash and Maine-based cooks came. Ann Lund said it was late.", "Ann Lund"),
    ],
)
def test_a_body_is_no_town(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker
