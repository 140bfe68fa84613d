"""Whose the chants are that a sentence tells of: those who make them, not whom it is about."""

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The crowd broke into chants of “Shut it down” as Bo Ash spoke.", "crowd"),
        ("The fans’ chants of “Shut it down” were heard.", "fans"),
        ("The fans answered with chants of “Shut it down”.", "fans"),
        ("Bo Ash led the crowd in chants of “Shut it down”.", None),
        ("Bo Ash was greeted with chants of “Shut it down”.", None),
        ("Bo Ash drew loud chants of “Shut it down”.", None),
    ],
)
def test_whose_chants_they_are(text: str, name: str | None) -> None:
    assert who(text, "Shut it down") == name
