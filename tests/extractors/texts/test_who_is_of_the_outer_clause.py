"""Who a further verb or a relative clause belongs to where another noun stands nearer, and names of events that are nobody's."""

import pytest
from cases import role_told, said


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # what is so now, and what somebody said
        ("The NWB said that many poor towns support the end of tolls and stressed that funds were there.", "NWB"),
        ("The union said that the firms want it and insisted that pay was low.", "union"),
        ("The NWB said many towns support it and warned that funds were low.", "NWB"),
        ("Critics said that the towns supported it and stressed that it was late.", "towns"),
        # a clause between dashes
        ("It was attacked by critics in Elmton - where it was at the box office - who said it was late.", "critics in Elmton"),
        ("It was the work of Ann Marsh - the star of the club - who said it was late.", "Ann Marsh"),
        ("Ann Marsh left the club - which is old - and Bo Lund, who said it was late, came.", "Bo Lund"),
        # a games is nobody
        ("The Sydney Olympic team left. Ann Marsh won. Her lawsuit said it was late.", "Ann Marsh's lawsuit"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, who: str) -> None:
    assert said(text)[-1][0] == who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Former Labour MP Lord Ash, who is a leading member of the town's Jewish community, said it was late.",
            ("Former MP", "Labour"),
        ),
        ("Bo Lund, a member of the Elm Trust, said it was late.", ("member", "Elm Trust")),
    ],
)
def test_a_member_is_less_than_an_office(text: str, told: tuple[str | None, str | None]) -> None:
    assert role_told(text) == told
