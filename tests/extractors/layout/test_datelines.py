"""Datelines at the head of a paragraph, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from extractors.layout.datelines import datelines
from extractors.model import Span


def found(text: str) -> list[str]:
    paragraphs = [Span(*m.span()) for m in re.finditer("[^\n]+", text)]
    return [span.of(text) for span in datelines(text, paragraphs)]


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA, May 3 (Agency) — ",
        "NAIROBI (Harbour Agency) - ",
        "NEW DELHI — ",
        "Halden (HA) — ",
        "LONDON/PARIS, Jan. 5 -- ",
        "PORT-AU-PRINCE, Haiti (HA) – ",
        "ST. IVES, England — ",
        "Nagpur: ",
        "New Delhi, May 3: ",
        "(Elmton) – ",
        "(Elmton, Texas) – ",
        "(Elmton, March 3, 2020) – ",
        "(Halden, May 4) — ",
        "(HBC) — ",
        "(HBC)",
        "(HBC) ",
        "Oslo, Norway – May 12, 2022 – ",
        "OSLO, Norway – 12 May 2022 – ",
        "OSLO – 12 May 2022 – ",
        "PORT ELLERY--(NEWSWIRE)--",
        "PORT ELLERY, Elm., May 12, 2022 --(Harbour Wire)-- ",
        "Elmton – 12 May 2022 – ",
        "12 May 2022 – ",
        "May 12, 2022 (Elmton, OH) – ",
        "Elmton, Ohio – ",
        "May 12, 2022 – Elmton, Ohio – ",
        "LONDON, UK, 12 May 2022: ",
        "Elmton, OH – ",
        "Elmton, N.Y. – ",
        "Elmton, 12 May 2022 – ",
        "Elmton, 12 May – ",
        "Elmton, Thursday 12 May 2022 – ",
        "Elmton, Thursday, May 12, 2022 – ",
        "Elmton, 12th May 2022 – ",
        "Elmton, UK, 12 May 2022 – ",
        "Elmton / Corve, 12 May 2022 – ",
        "Elmton, Ohio, May 12, 2022 /Agency/ -- ",
        "Elmton, May 2022 – ",
        "12 May 2022, Elmton – ",
        "May 12, 2022, Elmton, Ohio – ",
        "Thursday 12 May 2022 – ",
        "Elmton, England | 12 May 2022 | ",
    ],
)
def test_a_dateline_ends_with_its_dash(dateline: str) -> None:
    assert found(f"{dateline}The dam is safe, Lee said.\nNobody came.") == [dateline]


@pytest.mark.parametrize(
    "text",
    [
        "LEE: We sail — now.",
        "Oduya: We sail now.\nGazette: And who pays?",
        "It rained.\nNagpur: The dam is safe.",
        "The dam — which is old — is safe.",
        "Ann Lee (Green Party) said the dam — an old one — was safe.",
        "A — b",
        "The paper is from GENEVA (Agency) — a city.",
        "“GENEVA — a city.”",
        "BBC — the broadcaster — said the dam was safe.",
        "Ann Lee (Green Party) — the mayor — said the dam was safe.",
        "(Harbour Board) – the owner – said the dam was safe.",
        "It rained.\n(HBC) The dam is safe.",
        "(See page 4) The dam is safe.",
        "Ann Lee, Mayor – The dam is safe.",
        "On May 12, 2022 – a Thursday – the dam was safe.",
        "May 12 – The dam is safe.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_place_with_a_dash_near_the_beginning_says_nothing(dash):
    place = f"Elmton {dash} "
    text = (
        f"Shops shut over water\n\n{place}Angry traders shut the road, demanding that the city bring water."
    )
    assert found(text) == [place]


def test_a_name_with_a_dash_is_no_place():
    text = "Ann – The road was shut.\n\nTom – Nobody came.\n\nJo – It was late."
    assert found(text) == []
