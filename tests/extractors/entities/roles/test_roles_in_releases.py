"""Roles and bodies as releases write them: fields with capitals in front of "for", a second office behind a comma, councils, letterheads, offices of parts of a place."""

from __future__ import annotations

import pytest
from cases import role_told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Mara Quill, Director of Forensic Nursing Services for Oakmere Health, said no.",
            ("Director of Forensic Nursing Services", "Oakmere Health"),
        ),
        (
            "Mara Quill, Chief of Trauma Surgery for Marlow General Hospital, said no.",
            ("Chief of Trauma Surgery", "Marlow General Hospital"),
        ),
        (
            "Mara Quill, Director of Human Services for Marlow County, said no.",
            ("Director of Human Services", "Marlow County"),
        ),
        # near misses: "for" inside a body's name
        ("Mara Quill, chair of Friends for Marlow, said no.", ("chair", "Friends for Marlow")),
        ("Mara Quill, Director of the Office for Women, said no.", ("Director", "Office for Women")),
        (
            "Mara Quill, director of Refugee Services for Women, said no.",
            ("director", "Refugee Services for Women"),
        ),
        (
            "Mara Quill, director of Elm Communities for Change, said no.",
            ("director", "Elm Communities for Change"),
        ),
        # a second office behind a comma
        (
            "Tomas Brandt, president, and CEO of Northgate Freight, said no.",
            ("president and CEO", "Northgate Freight"),
        ),
        (
            "Tomas Brandt, founder, and chief executive of Northgate Freight, said no.",
            ("founder and chief executive", "Northgate Freight"),
        ),
        # councils of towns, and others
        (
            "Ines Kolb, the Harwick County Domestic Violence Council President, said no.",
            ("President", "Harwick County Domestic Violence Council"),
        ),
        ("Ines Kolb, Marlow City Council President, said no.", ("Council President", "Marlow City")),
        # the field of a commissioner is no body
        ("Insurance Commissioner Olga Pratt said no.", ("Insurance Commissioner", None)),
        ("Ohio Insurance Commissioner Olga Pratt said no.", ("Insurance Commissioner", "Ohio")),
        # a town is no part of it
        ("Harlow Mayor Lena Ostrom spoke. The North Harlow Mills plant is shut. “No,” Mayor Ostrom said.", ("Mayor", "Harlow")),
        # the letterhead
        (
            "Contact: Ann Lee\n**PRESS CONFERENCE Marlow County District Attorney’s Office\n"
            "The Marlow County District Attorney’s Office is hosting an expo.\n“No,” says Criminal District Attorney Tom Quill.",
            ("Criminal District Attorney", "Marlow County"),
        ),
    ],
)  # fmt: skip
def test_roles_and_bodies(words: str, told: tuple[str | None, str | None]) -> None:
    assert role_told(words) == told


def test_two_people_with_offices_are_no_one_person() -> None:
    text = "Ann Lee, director, and Tom Roe, president of Netlux, said no."
    (both,) = extract(Article(id="made-up", text=text)).attributions
    assert both.speaker is not None
    assert [member.name for member in both.speaker.members] == ["Ann Lee", "Tom Roe"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The report found that the beam was old. The Harlow Fire Department warned in the report that it may fall.", "Harlow Fire Department"),
        ("The review found that the beam was old. The Harlow Fire Department participated in the review.", None),
        ("The report found that the beam was old. The Harlow Fire Department was named in the report.", None),
    ],
)  # fmt: skip
def test_who_assists_in_an_investigation_issues_nothing(text: str, body: str | None) -> None:
    speaker = extract(Article(id="made-up", text=text)).attributions[0].speaker
    assert speaker is not None
    assert speaker.affiliation == body
