"""What others call somebody, or what is in doubt, is no role of theirs."""

from __future__ import annotations

import pytest
from cases import role_told


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ash spoke. “I know that Tom Ash is a committed isolationist,” said Bo Lee.",
        "Tom Ash spoke. “Tom Ash, a racist, must go,” said Bo Lee.",
        "Tom Ash spoke. “I was robbed by Tom Ash, a burglar from Elmton,” said Bo Lee.",
        "Prosecutors said Tom Ash is a gang leader.",
        "Police allege that Tom Ash is a drug trafficker.",
        "Tom Ash is an alleged gang member.",
        "Tom Ash, accused of being a spy, left.",
        "Tom Ash was never mayor of Elmton.",
        "Tom Ash, no longer mayor of Elmton, left.",
        "Tom Ash, a famed racist and lying liar, left.",
        "Alleged thief Tom Ash left.",
        "The accused killer, Tom Ash, left.",
        "Suspected gunman Tom Ash left.",
        "So-called expert Tom Ash left.",
        "Tom Ash, the purported owner of Netlux, left.",
        "Tom Ash, 42, faces one count of theft as a result.",
    ],
)
def test_blame_in_the_words_of_others_is_no_role(text: str) -> None:
    assert role_told(f"{text}\n\nAsh said it was late.")[0] is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“Tom Ash, the mayor, must go,” said Bo Lee.", "mayor"),
        ("Prosecutors said Tom Ash is a dentist.", "dentist"),
        ("Tom Ash, a smuggler, left.", "smuggler"),
        ("Tom Ash, a gang leader, left.", "gang leader"),
    ],
)
def test_an_office_in_the_words_of_others_and_the_writer_s_own_words_are(text: str, role: str) -> None:
    assert role_told(f"{text}\n\nAsh said it was late.")[0] == role


def test_who_is_accused_keeps_the_job() -> None:
    assert role_told("The accused nurse, Tom Ash, left.\n\nAsh said it was late.")[0] == "nurse"


@pytest.mark.parametrize(
    ("office", "told"), [("Then-Netlux boss", ("boss", "Netlux")), ("Rival manager", ("manager", None))]
)
def test_a_word_of_time_or_rivalry_is_no_body(office: str, told: tuple[str, str | None]) -> None:
    assert role_told(f"{office} Tom Ash said it was late.") == told
