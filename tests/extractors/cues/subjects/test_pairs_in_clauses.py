"""Two who are joined by "and" are both the subject of a clause that "when", "that" or "but" opens."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case(
        "Reed left when Marsh and Cole said that the ground would never open.",
        ("Marsh and Cole", "that the ground would never open"),
    ),
    case(
        "It was late when Ann Marsh and Ben Cole said that the ground would never open.",
        ("Ann Marsh and Ben Cole", "that the ground would never open"),
    ),
    case(
        "The price rose after the bank and the insurer warned that it was too low.",
        ("bank and insurer", "that it was too low"),
    ),
    case(
        "It was late, but Marsh and Cole said that the ground would never open.",
        ("Marsh and Cole", "that the ground would never open"),
    ),
    # two clauses, or who is not the subject
    case("The gates shut when it rained but guards said that it was safe.", ("guards", "that it was safe")),
    case(
        "Reed left after meeting Marsh, and Cole said that the ground would never open.",
        ("Cole", "that the ground would never open"),
    ),
    case(
        "Reed left when Marsh arrived and Cole said that the ground would never open.",
        ("Cole", "that the ground would never open"),
    ),
    case(
        "Reed met Marsh and Cole said that the ground would never open.",
        ("Cole", "that the ground would never open"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_both_say_it(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
