"""A body with "of" in its name before a role and a name: ``Department of Justice spokeswoman Ann Lee``."""

import pytest
from cases import role_told


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        ("Department of Justice spokeswoman", "spokeswoman", "Department of Justice"),
        ("Ministry of Justice official", "official", "Ministry of Justice"),
        ("University of Elmton professor of law", "professor of law", "University of Elmton"),
        ("Bank of Norland head of research", "head of research", "Bank of Norland"),
        ("Elm Trust head of research", "head of research", "Elm Trust"),
        ("Elmton chief of police", "chief of police", "Elmton"),
    ],
)
def test_before_a_name(told: str, role: str, body: str) -> None:
    assert role_told(f"{told} Ann Lee said it was late.") == (role, body)


def test_behind_a_name() -> None:
    text = "“It is late,” said Ann Lee, Department of Justice spokeswoman."
    assert role_told(text) == ("spokeswoman", "Department of Justice")


def test_an_office_is_no_body() -> None:
    text = "Prime Minister and Liberal Party chairman Ann Lee said it was late."
    assert role_told(text)[1] != "Prime Minister and Liberal Party"
