"""Quotations behind a sentence that tells what somebody says or thinks, and sentences that go on without a subject."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LENA, TOM = "Lena Brandt", "Tom Ferris"

#: Who tells of others goes on speaking, and not those of whom is told.
OF_THE_TELLER = [
    case(
        "Lena Brandt said the union had announced a strike. “We cannot stop them from walking out.”",
        (LENA, "the union had announced a strike"),
        (LENA, "“We cannot stop them from walking out.”"),
    ),
    case(
        "Tom Ferris said that his wife told him to leave. “I could not believe my ears.”",
        (TOM, "that his wife told him to leave"),
        (TOM, "“I could not believe my ears.”"),
    ),
    case(
        "Lena Brandt said it would be years before Belco could challenge Norvik. “Our boats are too slow.”",
        (LENA, "it would be years before Belco could challenge Norvik"),
        (LENA, "“Our boats are too slow.”"),
    ),
    case(
        "Tom Ferris says she had recounted the votes alone. “I do not trust machines with this.”",
        (TOM, "she had recounted the votes alone"),
        (TOM, "“I do not trust machines with this.”"),
    ),
    case(
        "Lena Brandt hopes the ferry will sail by May. “The hull is ready and the crew is waiting.”",
        (LENA, "the ferry will sail by May"),
        (LENA, "“The hull is ready and the crew is waiting.”"),
    ),
    case(
        "Tom Ferris fears the bridge will fall. “We cannot take that risk with the school so near.”",
        (TOM, "the bridge will fall"),
        (TOM, "“We cannot take that risk with the school so near.”"),
    ),
    # who was asked answers, and who acts behind what was said speaks as before
    case(
        "Lena Brandt said the roof leaked. She opened the window. “Nobody has mended it.”",
        (LENA, "the roof leaked"),
        (LENA, "“Nobody has mended it.”"),
    ),
    case("Tom Ferris shook his head. “Nobody has mended it.”", (TOM, "“Nobody has mended it.”")),
]

#: A sentence that begins with its verb has the subject of the sentence before, in front of words in marks.
WITHOUT_SUBJECT = [
    case(
        "Lena Brandt said: “We are late.” And continued: “We shall be later.”",
        (LENA, "“We are late.”"),
        (LENA, "“We shall be later.”"),
    ),
    case(
        "“We lost the day,” said Tom Ferris. And joked: “At least it did not rain.”",
        (TOM, "“We lost the day,”"),
        (TOM, "“At least it did not rain.”"),
    ),
    case(
        "Tom Ferris told them he was moved. But warned, “You will not sing here again.”",
        (TOM, "he was moved"),
        (TOM, "“You will not sing here again.”"),
    ),
    case(
        "Lena Brandt wrote that the shop would shut. Then added: “I have kept the key.”",
        (LENA, "that the shop would shut"),
        (LENA, "“I have kept the key.”"),
    ),
    case(
        "Tom Ferris said the fog was thick. Yet insisted, “We shall sail at six.”",
        (TOM, "the fog was thick"),
        (TOM, "“We shall sail at six.”"),
    ),
    case(
        "Lena Brandt said his wife had announced a sale. And added: “I have kept the key.”",
        (LENA, "his wife had announced a sale"),
        (LENA, "“I have kept the key.”"),
    ),
    # another one speaks, or nobody spoke before
    case(
        "Lena Brandt said it was late. And Tom Ferris said: “Go home.”",
        (LENA, "it was late"),
        (TOM, "“Go home.”"),
    ),
    case("Lena Brandt spoke.\n\nAnd added: “We go at six.”", (None, "“We go at six.”")),
    case("And added: “We go at six.”", (None, "“We go at six.”")),
]

#: Two roles before one name, directly behind the words.
TWO_ROLES = [
    case(
        "“Our year was strong,” chairman and chief executive Lena Brandt said.",
        (LENA, "“Our year was strong,”"),
    ),
    case("“We will appeal,” owner and manager Tom Ferris told the court.", (TOM, "“We will appeal,”")),
    case("“The soup is cold,” writer and director Lena Brandt complained.", (LENA, "“The soup is cold,”")),
    case(
        "Profit rose. “The year was hard,” president and chief operating officer Tom Ferris added.",
        (TOM, "“The year was hard,”"),
    ),
    case("“We lost,” Lena Brandt and Tom Ferris said.", ("Lena Brandt and Tom Ferris", "“We lost,”")),
    # one more clause
    case(
        "“We lost,” he said, and Tom Ferris said the pitch was wet.",
        (None, "“We lost,”"),
        (TOM, "the pitch was wet"),
    ),
    case(
        "“We lost the day,” said Tom Ferris, and the captain and owner went home.",
        (TOM, "“We lost the day,”"),
    ),
]

#: Words left open go on with the next ones, whoever tells of them.
TOLD_OF_WORDS_LEFT_OPEN = [
    case(
        'The Harbour News reports that Lena Brandt told a weekly: "I want to win. "I will always choose the sea." It rained.',
        ("Harbour News", 'that Lena Brandt told a weekly: "I want to win. "I will always choose the sea."'),
    ),
    case(
        'The board confirmed that Tom Ferris is back, with a note reading: "We have an offer. "More will be said soon."',
        (
            "board",
            'that Tom Ferris is back, with a note reading: "We have an offer. "More will be said soon."',
        ),
    ),
    # closed, they end there
    case(
        'The Harbour News reports that Lena Brandt wrote: "I want to win." The race is in May.',
        ("Harbour News", 'that Lena Brandt wrote: "I want to win."'),
    ),
]

#: Between a cue and its clause stands a day; the name or noun behind it is the subject of the clause.
BEHIND_A_DAY = [
    case("Police said on Friday Lena Brandt had been found.", ("Police", "Lena Brandt had been found")),
    case("Police said on Friday morning Lena Brandt had left.", ("Police", "Lena Brandt had left")),
    case(
        "The club said on Tuesday evening Tom Ferris would not play.", ("club", "Tom Ferris would not play")
    ),
    case("Tom Ferris told reporters on Monday Norvik was ready to talk.", (TOM, "Norvik was ready to talk")),
    case("Lena Brandt said on Sunday people were leaving.", (LENA, "people were leaving")),
    case("Lena Brandt said in March Norvik was ready to talk.", (LENA, "Norvik was ready to talk")),
    case("The port said in June 2014 Norvik had paid too little.", ("port", "Norvik had paid too little")),
    case(
        "Traders said on Wednesday night Tom Ferris, the auditor named by the court, spoke well of the firm.",
        ("Traders", "Tom Ferris, the auditor named by the court, spoke well of the firm"),
    ),
    # no clause begins behind the day
    case("Lena Brandt said on Friday that the pier was shut.", (LENA, "that the pier was shut")),
    case("Lena Brandt said on Friday the pier was shut.", (LENA, "the pier was shut")),
    case("Tom Ferris told us on Friday night: “Go home.”", (TOM, "“Go home.”")),
    case("Tom Ferris spoke on Friday night."),
]


@pytest.mark.parametrize(
    ("text", "expected"), BEHIND_A_DAY + OF_THE_TELLER + WITHOUT_SUBJECT + TWO_ROLES + TOLD_OF_WORDS_LEFT_OPEN
)
def test_who_speaks_behind_a_sentence(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
