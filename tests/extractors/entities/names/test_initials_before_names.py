"""The initials of a body right before somebody's full name, and behind the first words of its own."""

from __future__ import annotations

import pytest
from cases import said, speaker_told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NWB Anna Marsh said it was late.", ("Anna Marsh", None, "NWB")),
        ("Analyst at NWB Peter Marsh said it was late.", ("Peter Marsh", "Analyst", "NWB")),
        (
            "The co-head of aerospace group EADF Philippe Marsh is to go.\n\nMr Marsh said he was glad.",
            ("Philippe Marsh", None, "EADF"),
        ),
        ("DDA Andrea Marsh said it was late.", ("Andrea Marsh", "DDA", None)),
        ("AUSA Andrea Marsh said it was late.", ("Andrea Marsh", "AUSA", None)),
        ("JACK MARY MARSH said it was late.", ("JACK MARY MARSH", None, None)),
        ("HMS Anna Marsh sailed. Tom Ash said it was late.", ("Tom Ash", None, None)),
    ],
)
def test_initials_before_a_full_name_are_its_body(
    text: str, told: tuple[str, str | None, str | None]
) -> None:
    assert speaker_told(text) == told


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("The Elmton Unified School District", "Elmton USD"),
        ("The Elm County Health Authority", "Elm CHA"),
        ("Elmton City Council", "Elmton CC"),
    ],
)
def test_the_last_words_of_a_body_by_their_initials(body: str, short: str) -> None:
    name = body.removeprefix("The ")
    found = said(f"{body} said it was late. {short} said it was cold.")
    assert found == [(name, "it was late"), (name, "it was cold")]


def test_other_initials_are_another_body() -> None:
    text = "The Elmton Unified School District said it was late. Elmton FC said it was cold."
    _, second = extract(Article(id="", text=text)).attributions
    assert second.speaker is not None and (second.speaker.name, second.speaker.kind) == (
        "Elmton FC",
        "organization",
    )
