"""``S, Lee said after the vote``: an occasion behind a tag is nothing said."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case("The roof was old, Ann Lee said after the vote.", ("Ann Lee", "The roof was old")),
    case("The roof was old, Ann Lee said before the hearing.", ("Ann Lee", "The roof was old")),
    case("The roof was old, Ann Lee said since the fire.", ("Ann Lee", "The roof was old")),
    case(
        "The roof was old, Ann Lee said after the vote, adding that it leaked.",
        ("Ann Lee", "The roof was old"),
        ("Ann Lee", "that it leaked"),
    ),
    case(
        "“Low on fuel” would be kind, pilot Ann Lee said after the landing.",
        ("Ann Lee", "“Low on fuel” would be kind"),
    ),
    case("Ann Lee said after the vote, the club would appeal.", ("Ann Lee", "the club would appeal")),
    case("Ann Lee said as a doctor, she knew it.", ("Ann Lee", "as a doctor, she knew it")),
    case("Ann Lee said while tired, she would go on.", ("Ann Lee", "while tired, she would go on")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_occasions(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
