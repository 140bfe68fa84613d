"""A title in the plural in front of several names is the title of each: ``Senators Jane Ash and Tom Lund``."""

from __future__ import annotations

import pytest

from extractors import Article, extract


def told(text: str) -> tuple[str | None, str | None, str | None]:
    """Name, role and affiliation of who says "It is wrong" last."""
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    return speaker.name, speaker.role, speaker.affiliation


@pytest.mark.parametrize(
    ("lead", "last", "expected"),
    [
        ("Senators Ida Lund and Tom Ash opposed the bill.", "Lund", ("Ida Lund", "Senator", None)),
        ("Senators Ida Lund and Tom Ash opposed the bill.", "Ash", ("Tom Ash", "Senator", None)),
        ("U.S. Reps. Ida Lund and Tom Ash opposed the bill.", "Ash", ("Tom Ash", "Rep.", "U.S.")),
        ("U.S. Reps. Ida Lund and Tom Ash opposed the bill.", "Lund", ("Ida Lund", "Rep.", "U.S.")),
        (
            "Republican Sens. Ida Lund of Ohio and Tom Ash of Utah opposed it.",
            "Ash",
            ("Tom Ash", "Sen.", "Utah"),
        ),
        ("Sens. Ida Lund, R-Ohio, and Tom Ash, D-Utah, opposed it.", "Ash", ("Tom Ash", "Sen.", "D-Utah")),
        (
            "Reps. Ida Lund (D-Ohio), Tom Ash (D-Utah) and Mia Holm (D-Maine) opposed it.",
            "Holm",
            ("Mia Holm", "Rep.", "D-Maine"),
        ),
        ("Ministers Ida Lund and Tom Ash opposed the bill.", "Ash", ("Tom Ash", "Minister", None)),
        ("Elmton councillors Ida Lund and Tom Ash opposed it.", "Ash", ("Tom Ash", "councillor", "Elmton")),
        ("Netlux engineers Ida Lund and Tom Ash built it.", "Ash", ("Tom Ash", "engineer", "Netlux")),
        ("The former presidents Ida Lund and Tom Ash met.", "Ash", ("Tom Ash", "former president", None)),
        ("Talks between prime ministers Ida Lund and Tom Ash failed.", "Lund", ("Ida Lund", "prime minister", None)),
        ("Detectives Ida Lund and Tom Ash searched the house.", "Ash", ("Tom Ash", "Detective", None)),
        # near misses
        ("Brothers Tom Ash and Ben Ash opened the shop.", "Ben Ash", ("Ben Ash", None, None)),
        ("Police found victims Tom Ash and Ida Lund.", "Lund", ("Ida Lund", None, None)),
        ("Sen. Tom Ash and Ida Lund met in May.", "Lund", ("Ida Lund", None, None)),
        ("Mayor Tom Ash and Ida Lund met in May.", "Ash", ("Tom Ash", "Mayor", None)),
        ("The reporters told Ida Lund and Tom Ash.", "Lund", ("Ida Lund", None, None)),
        ("The Elm Rovers fans met. Ida Lund and Tom Ash came too.", "Lund", ("Ida Lund", None, None)),
        ("They join Usher plus actors Tom Ash and Ida Lund.", "Lund", ("Ida Lund", "actor", None)),
    ],
)  # fmt: skip
def test_title_of_several(lead, last, expected):
    assert told(f"{lead} “It is a mistake,” {last} said.") == expected


def test_states_in_brackets_between_them() -> None:
    text = "Sens. Ida Lund (Ky.) and Tom Ash (Fla.) met. The Florida senator’s answer was that it was late. Lund said it was cold."
    found = [a.speaker for a in extract(Article(id="", text=text)).attributions]
    assert [(s.name, s.role, s.affiliation) for s in found if s] == [
        ("Tom Ash", "Sen.", "Fla."),
        ("Ida Lund", "Sen.", "Ky."),
    ]
