"""Bodies whose name begins with a rank, and regulators, that no ministry or town council is."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "name",
    ["Queen Elmira Hospital", "Captain Brandt Society", "King Edmund School", "General Ferry Council", "Bishop Holt School"],
)  # fmt: skip
def test_a_rank_that_begins_the_name_of_a_body_is_part_of_it(name: str) -> None:
    assert said(f"The {name} said it was late.") == [(name, "it was late")]


def test_a_rank_before_somebody_is_none() -> None:
    assert said("Captain Maria Garcia of the Elm Society said it was late.")[0][0] == "Maria Garcia"


@pytest.mark.parametrize(
    ("body", "supervises"),
    [
        ("Elm Water Authority", True),
        ("General Ferry Council", True),
        ("Treasury", False),
        ("Department for Ferries", False),
        ("Elm Council", False),
        ("Elm County Council", False),
    ],
)
def test_which_body_may_be_the_regulator(body: str, supervises: bool) -> None:
    found = said(f"The {body} left it open. The regulator said it was late.")
    assert found[-1][0] == (body if supervises else "regulator")
