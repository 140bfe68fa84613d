"""Offices that are another's, and works that are no body: ``Tom Ash, chancellor under Mr Lee, became``, ``That's Harbour Night host``."""

from __future__ import annotations

import pytest
from cases import speaker_told


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        (
            "Tom Ash, chancellor of the exchequer under Ann Lee, became Norland's longest-serving chancellor. Lee said it was late.",
            None,
            None,
        ),
        ("Tom Ash, an aide to Ann Lee, met Norland's finance minister. Lee said it was late.", None, None),
        (
            "Ann Lee, elected Norland's finance minister, said it was late.",
            "finance minister",
            "Norland",
        ),
        ("Ann Lee, Norland's finance minister, said it was late.", "finance minister", "Norland"),
    ],
)
def test_role(text: str, role: str | None, body: str | None) -> None:
    assert speaker_told(text)[1:] == (role, body)


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("That's Harbour Night host Ann Lee said it was late.", "host", "That's Harbour Night"),
        ("A film is out. Song of the Oak director Ann Lee said it was late.", "director", None),
        ("The film Moor is out. Ann Lee, a star of Moor, said it was late.", "star", None),
        # near misses: bodies
        ("A film is out. Harbour Trust director Ann Lee said it was late.", "director", "Harbour Trust"),
        (
            "A film is out. Elm Film Festival director Ann Lee said it was late.",
            "director",
            "Elm Film Festival",
        ),
    ],
)
def test_works(text: str, role: str, body: str | None) -> None:
    assert speaker_told(text)[1:] == (role, body)
