"""The initials of a body right before somebody's full name."""

from __future__ import annotations

import pytest
from cases import speaker_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NWB Anna Marsh said it was late.", ("Anna Marsh", None, "NWB")),
        ("Analyst at NWB Peter Marsh said it was late.", ("Peter Marsh", "Analyst", "NWB")),
        (
            "The co-head of aerospace group EADF Philippe Marsh is to go.\n\nMr Marsh said he was glad.",
            ("Philippe Marsh", None, "EADF"),
        ),
        ("DDA Andrea Marsh said it was late.", ("Andrea Marsh", "DDA", None)),
        ("AUSA Andrea Marsh said it was late.", ("Andrea Marsh", "AUSA", None)),
        ("JACK MARY MARSH said it was late.", ("JACK MARY MARSH", None, None)),
        ("HMS Anna Marsh sailed. Tom Ash said it was late.", ("Tom Ash", None, None)),
    ],
)
def test_initials_before_a_full_name_are_its_body(
    text: str, told: tuple[str, str | None, str | None]
) -> None:
    assert speaker_told(text) == told
