"""Of which body somebody is who is described without one: ``Its ministers``, ``prosecutors``, ``Polish officials``."""

from __future__ import annotations

import pytest
from cases import role_told

_OFFICE = "Elm County District Attorney's Office"


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        # "its": the body or country that a sentence is about
        ("Germany wanted time as it feared the law. Its ministers said it was late.", "ministers", "Germany"),
        ("Netlux has cut jobs. Its chairman said it was late.", "chairman", "Netlux"),
        ("Netlux was late, its chief executive has said.", "chief executive", "Netlux"),
        ("The Harbour Party would be late, its co-chairman has said.", "co-chairman", "Harbour Party"),
        # an office of a nation
        ("Italian officials said it was late.", "officials", "Italy"),
        ("The Saudi foreign ministers said it was late.", "foreign ministers", "Saudi Arabia"),
        # the only office of a prosecutor
        (f"The {_OFFICE} charged two men. Prosecutors said it was late.", "prosecutors", _OFFICE),
        (
            "The Commons transport committee met. The MPs said it was late.",
            "MPs",
            "Commons transport committee",
        ),
        (
            "The plan was seen as idle by Downing Street. A spokesman said it was late.",
            "spokesman",
            "Downing Street",
        ),
        # near misses
        ("The Commons transport committee met. Many MPs said it was late.", "MPs", None),
        ("The MPs said it was late. The Commons transport committee met.", "MPs", None),
        ("Swan bosses have met the Harbour Board, its chief has said.", "chief", None),
        ("The Opal 8 browser is late, its developers say.", "developers", None),
        ("Italian researchers said it was late.", "researchers", None),
        (
            f"The {_OFFICE} charged two men. Federal prosecutors helped. Prosecutors said it was late.",
            "prosecutors",
            None,
        ),
        (
            f"The {_OFFICE} and the Oak County District Attorney's Office met. Prosecutors said it was late.",
            "prosecutors",
            None,
        ),
    ],
)
def test_body(text: str, role: str, body: str | None) -> None:
    assert role_told(text) == (role, body)
