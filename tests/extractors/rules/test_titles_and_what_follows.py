"""Titles that end a sentence, source lists, others who say something behind "while", and whose warning it is."""

from __future__ import annotations

import pytest
from cases import said
from marked import found, meant, plain

MARKED = [
    # a title or a word in marks with the stop of its sentence
    "<Users> {shared the claim} [that the mayor had banned the word “Christmas.”] One post got 40,000 likes.",
    "<Lund> {said} [he had seen “Dallas.”] The mayor had not.",
    "<Lund> {said} [he liked the song “Mr. T.” most]",
    # others who say something behind a comma
    "[“It was loud,”] {said} <Lund>, while Reed said: “I slept.”",
    "“It was loud,” said Lund, while <Reed> {said}: [“I slept.”]",
    "“It was loud,” one wrote, while <another> {joked}, [“I slept.”]",
    "[“It was loud,”] {said} <Lund>, although Reed said: “I slept.”",
    "[“It was loud,”] {said} <Lund>, while the dog barked.",
    # the main verb behind a claim
    "<His> {claim} [that the dam had failed] angered residents.",
    "<His> {claim} [that he had seen injured men] was false.",
    "<Her> {belief} [that he had grown tired of it] was wrong.",
    "The mayor's {promise} [that work had begun] pleased traders.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_words_and_source(marked: str) -> None:
    wanted, given = meant("", marked), [one[1:] for one in found(plain(marked) + "\n")]
    assert (wanted[1:] if wanted.source else wanted[1:3]) in [
        one if wanted.source else one[:2] for one in given
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "“Ferry sinks off Elmton, nine dead” — The Daily Argus, March 2, 2020",
        "Ann Lund. “Ferry sinks off Elmton” — Norland News Agency, June 3, 2019",
        "“Who built the ferry?” — The Daily Argus, May 2, 2020",
    ],
)
def test_references(entry: str) -> None:
    assert found(f"The ferry sank.\n\n{entry}\n") == []


def test_signatures() -> None:
    assert said("They met.\n\n“We will not go.” — Ada Holm, May 3, 2020\n") == [
        ("Ada Holm", "“We will not go.”")
    ]
