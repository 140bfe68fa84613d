"""The headline of a text, and the name of the site behind it."""

from __future__ import annotations

import pytest

from quotes.readers.headlines import Headline, headline_of, is_bot_wall

BODY = (
    "The harbour board has closed the old pier after the storm of last week, its chairwoman said on Friday.\n"
)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Board closes old pier\n\n" + BODY, Headline("Board closes old pier")),
        ("Board closes old pier\n" + BODY, Headline("Board closes old pier")),
        ("iPods sell out in Norhaven\n\n" + BODY, Headline("iPods sell out in Norhaven")),
        ("Skip to main content\nBoard closes old pier\n\nMay 3, 2024\n\n" + BODY, Headline("Board closes old pier")),
        (
            "Board closes old pier | Norhaven Post\nSkip to content\nBoard closes old pier\nMay 3, 2024\n" + BODY,
            Headline("Board closes old pier", "Norhaven Post"),
        ),
        (
            "Board closes ‘old pier’ in Norhaven - Harbour News\nHome\n1\n/\nBoard closes 'old pier' in\nNorhaven\n" + BODY,
            Headline("Board closes ‘old pier’ in Norhaven", "Harbour News"),
        ),
        (
            "Board closes old pier in Norhaven after storm - Harbour News\nHome\nBoard closes old pier in Norhaven...\n" + BODY,
            Headline("Board closes old pier in Norhaven after storm", "Harbour News"),
        ),
        (
            "MEDIA ADVISORY - Pier closing - Harbour Office\nHome\nMEDIA ADVISORY – Pier closing\n" + BODY,
            Headline("MEDIA ADVISORY - Pier closing", "Harbour Office"),
        ),
        ("FOR IMMEDIATE RELEASE: Board closes old pier\n\n" + BODY, Headline("Board closes old pier")),
        (
            "May 3, 2024 Contact: Ann Ray\nHarbour Board\n214-555-3600 (Office)\nann.ray@harbour.example\n"
            "For Immediate Release: The Harbour Board of Norhaven Closes the Oldest\nPier in Norhaven\n(Norhaven) – " + BODY,
            Headline("The Harbour Board of Norhaven Closes the Oldest Pier in Norhaven"),
        ),
        (
            "ANN RAY\nHARBOUR MASTER\nFor Immediate Release For more information, contact\n"
            "May 3, 2024 Ann Ray, (214) 555-2710\nOLD PIER TO BE CLOSED\n\n" + BODY,
            Headline("OLD PIER TO BE CLOSED"),
        ),
        (
            "Harbour board closes the old pier after a storm that\nbroke most of its piles\nA diver said so.\n" + BODY,
            Headline("Harbour board closes the old pier after a storm that broke most of its piles"),
        ),
        # Near misses: what begins with its body, a transcript, a menu only.
        (BODY + BODY, None),
        ("The old pier was closed.\n" + BODY, None),
        ("LEE: We sail\n\nRAY: At noon.\n\nLEE: Now.\n", None),
        ("NORHAVEN, May 3, 2024 — The pier was closed\n" + BODY, None),
        ("Home\nSearch\nSkip to content\n", None),
        ("", None),
        # A dash inside a headline parts nothing.
        ("Choose hope over fear - Ray\n\n" + BODY, Headline("Choose hope over fear - Ray")),
        ("Ray - a sailor in Norhaven\n\n" + BODY, Headline("Ray - a sailor in Norhaven")),
    ],
)  # fmt: skip
def test_headline(text: str, headline: Headline | None) -> None:
    assert headline_of(text) == headline


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        (
            "Pardon Our Interruption\nPardon Our Interruption\nAs you were browsing, something made us think.",
            True,
        ),
        ("Just a moment...\nPlease wait.", True),
        ("Access denied to the old pier\n\n" + BODY, False),
        ("Just a moment...\n" + BODY * 80, False),
        ("", False),
    ],
)
def test_what_a_site_answers_to_a_machine_is_no_article(text: str, wall: bool) -> None:
    assert is_bot_wall(text) == wall
