"""Whom somebody speaks for, with the form of address; what stands before a title and is no body."""

import pytest
from cases import role_told


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        ("a spokesman for Mrs. Clay", "spokesman", "Mrs. Clay"),
        ("a lawyer for Mr. Ash", "lawyer", "Mr. Ash"),
        ("a senior adviser to Dr. Holt", "senior adviser", "Dr. Holt"),
        ("an attorney for Ms. Lund", "attorney", "Ms. Lund"),
        ("a spokeswoman for Gov. Tom Ash", "spokeswoman", "Gov. Tom Ash"),
        ("a former press secretary for Sen. Ruth Hale", "former press secretary", "Sen. Ruth Hale"),
        ("a spokesman for Lt. Gov. Tom Ash", "spokesman", "Lt. Gov. Tom Ash"),
        ("a spokesman for No. 10", "spokesman", "No. 10"),
        # near misses: the form of address opens a clause of its own
        (
            "a former staff member for Elmton Democrats such as former Gov. Bob Lund",
            "former staff member",
            "Elmton Democrats",
        ),
        ("a law professor at Elm College who ran against Rep. Ruth Hale", "law professor", "Elm College"),
    ],
)
def test_whom_one_speaks_for(told: str, role: str, body: str) -> None:
    assert role_told(f"Nick Marr, {told}, said that it was late.") == (role, body)


@pytest.mark.parametrize(
    ("told", "body"),
    [
        (" of St. Anne's Hospital", "St. Anne's Hospital"),
        (", of St. Mary's Hospital in Elmton,", "St. Mary's Hospital"),
        (" of King's College", "King's College"),
        (", of Elm Hospital in Elmton,", "Elm Hospital"),
        (", from the Elm Trust in Oakham,", "Elm Trust"),
        (" of Netlux's Elmton office", "Netlux"),
        (", who works for J.P. Marlow,", "J.P. Marlow"),
    ],
)
def test_where_one_is(told: str, body: str) -> None:
    assert role_told(f"Nick Marr{told} said it was late.")[1] == body


def test_whom_one_speaks_for_is_named_in_full() -> None:
    assert role_told("Hilda Clay left. Nick Marr, a spokesman for Mrs. Clay, said it was late.") == (
        "spokesman",
        "Hilda Clay",
    )


@pytest.mark.parametrize(
    ("before", "role", "body"),
    [
        ("Embattled Mayor", "Mayor", None),
        ("Underdog Assemblywoman", "Assemblywoman", None),
        ("Anti-fracking campaigner", "anti-fracking campaigner", None),
        ("Embattled Netlux chairman", "chairman", "Netlux"),
        ("ELMTON (Reuters) – Elm Party donor", "donor", "Elm Party"),
        ("OAKTON (AP) - Former bank chief", "former bank chief", None),
        # near misses: names that look alike
        ("United spokesman", "spokesman", "United"),
        ("Boeing spokesman", "spokesman", "Boeing"),
        ("Planned Parenthood president", "president", "Planned Parenthood"),
        ("Elmton Mayor", "Mayor", "Elmton"),
    ],
)
def test_what_only_tells_of_somebody_is_no_body(before: str, role: str, body: str | None) -> None:
    assert role_told(f"{before} Clara Tenn said it was late.") == (role, body)
