"""Who says something, where a list names some of them or a body stands in apposition."""

from __future__ import annotations

import pytest
from cases import Said, case, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "Stars including Ann Lee, Tom Ash and actress Mia Orr said the hall was old.",
            ("Stars including Ann Lee, Tom Ash and actress Mia Orr", "the hall was old"),
        ),
        case(
            "Critics such as Ann Lee and Tom Ash say it is late.",
            ("Critics such as Ann Lee and Tom Ash", "it is late"),
        ),
        case(
            "According to the watchdog, Ofrail, the growth means that trains are late.",
            ("Ofrail", "the growth means that trains are late"),
        ),
        case("According to the charity, Childhope, many are poor.", ("Childhope", "many are poor")),
        # near misses
        case(
            "Several stars, including Ann Lee and Tom Ash, said it was late.",
            ("Several stars", "it was late"),
        ),
        case(
            "He could lose towns such as Elm and Oak, Lee said.",
            ("Lee", "He could lose towns such as Elm and Oak"),
        ),
        case("According to the firm, Norland will be cold.", ("firm", "Norland will be cold")),
        case(
            "On the hill, Ann Lee, Tom Ash and Mia Orr said it was late.",
            ("Ann Lee, Tom Ash and Mia Orr", "it was late"),
        ),
    ],
)
def test_who_is_listed(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
