"""The body of who is told by an owner, a counterpart or a firm of two names: ``Elm Rovers' Edu``, ``his Israeli counterpart``."""

import pytest
from cases import role_told, said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Elm Rovers' Edu left. Edu said it was late.", (None, "Elm Rovers")),
        ("Tom Marsh met his Israeli counterpart, Ann Lund. Mrs Lund said it was late.", (None, "Israel")),
        ("Marsh was glad. His Bayern counterpart Bo Lund was not. Lund said so.", (None, "Bayern")),
        ("She met her counterpart Ann Lund. Mrs Lund said it was late.", (None, None)),
        ("The solicitor, Ann Marsh of Cole and Finch, said it was late.", ("solicitor", "Cole and Finch")),
        ("Ann Marsh of Devon and Cornwall Police said it was late.", (None, "Devon and Cornwall Police")),
        ("Paris lawyer Ann Marsh of Cole Finch said it was late.", ("lawyer", "Cole Finch")),
        ("Senator Ann Marsh of Texas and Gov. Bo Lund left. Marsh said it was late.", ("Senator", "Texas")),
    ],
)  # fmt: skip
def test_bodies(text: str, told: tuple[str | None, str | None]) -> None:
    assert role_told(text) == told


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("According to its lawyer, Bo Lund of Marsh Holt, the claim is late.", "Bo Lund", "the claim is late"),
        ("According to its lawyer, Bo Lund of Cole and Finch, the claim is late.", "Bo Lund", "the claim is late"),
        ("According to the chief economist, Bo Lund at Elm Bank, prices will rise.", "Bo Lund", "prices will rise"),
        ("According to the mayor, Elm Road in Tarn, which is old, is shut.", "mayor", "Elm Road in Tarn, which is old, is shut"),
    ],
)  # fmt: skip
def test_a_name_with_its_body_behind_a_role(text: str, who: str, words: str) -> None:
    assert said(text) == [(who, words)]


def test_a_double_name_without_its_hyphen() -> None:
    text = "Ann Cole-Finch left. Ann Cole Finch said it was late. Mrs Cole-Finch said it was bad."
    assert [name for name, _ in said(text)] == ["Ann Cole-Finch", "Ann Cole-Finch"]
