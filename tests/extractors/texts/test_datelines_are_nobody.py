"""Datelines and addresses are nobody: neither source nor speaker."""

import pytest

from extractors import Article, extract

SAID = "An unlicensed man was convicted on Monday. Mayor Ruth Hale said that the pier was closed."
OPENINGS = [
    "PORT ELLERY –\n",
    "PORT ELLERY – ",
    "PORT ELLERY, Calif. – ",
    "PORT ELLERY (May 3, 2024) - ",
    "PORT ELLERY, May 3 (Agency) — ",
    "PORT ELLERY, May 3 /Agency/ -- ",
    "PORT ELLERY\n– ",
    "(Port Ellery, Texas) – ",
    "Port Ellery, November 12, 2025 – ",
    "Port Ellery, November 12, 2025\n– ",
    "Port Ellery (Agency) — ",
    "350 Dock Street\nPort Ellery, NY 11201\n\n",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_dateline_is_nobody(opening: str) -> None:
    text = opening + SAID
    (found,) = extract(Article("a", text)).attributions
    assert found.speaker is not None and found.speaker.name == "Ruth Hale"
    assert [span.of(text) for span in found.content] == ["that the pier was closed"]


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Hale (Green Party) — the mayor — said that the pier was closed.",
        "HALE — the mayor of Port Ellery — said that the pier was closed.",
    ],
)
def test_a_name_before_a_dash_is_somebody(text: str) -> None:
    (found,) = extract(Article("a", text)).attributions
    assert found.speaker is not None and found.speaker.name.casefold().endswith("hale")
