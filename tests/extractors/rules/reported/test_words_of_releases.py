"""Words of releases: statements in the paragraph of their headline, answers of who is presented, lines with names, notes."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LENA, TOM = "Lena Brandt", "Tom Ferris"

STATEMENTS = [
    case(
        "FOR IMMEDIATE RELEASE: Mayor Lena Brandt Issues\nStatement on the Fire at Pier Nine\n(Elmton, Ohio) –\n"
        "“I am shaken by the fire and I thank all who came to fight it.\n\n"
        "We will build the pier again, and we will do so before the winter.”\n",
        (
            LENA,
            "“I am shaken by the fire and I thank all who came to fight it. … "
            "We will build the pier again, and we will do so before the winter.”",
        ),
    ),
    case(
        "PRESS RELEASE: Statement from Mayor Lena Brandt on the Fire\n\n"
        "“I am shaken by the fire and I thank all who came.\n\nWe will build the pier again before the winter.”\n\n#####\n"
        "PRESS RELEASE: Statement from Mayor Lena Brandt on the Flood\n",
        (
            LENA,
            "“I am shaken by the fire and I thank all who came. … We will build the pier again before the winter.”",
        ),
    ),
]

ANSWERS = [
    case(
        "Meet Harbour Clerk Lena Brandt, who came from Northfield.\n\nThe North Quay Branch has ten clerks.\n\n"
        "What do you like about your job?\n\n“I like to see the boats come in.”\n\n"
        "Why did you come here?\n\n“I wanted to live by the sea.”\n",
        (LENA, "“I like to see the boats come in.”"),
        (LENA, "“I wanted to live by the sea.”"),
    ),
    case(
        "Meet Pilot Tom Ferris.\n\nWhat do you like about your job?\n\n“I like to see the boats come in.”\n\n"
        "Why did you come here?\n\nIt was the sea that brought me.\n",
        (TOM, "“I like to see the boats come in.”"),
    ),
    case(
        "Pilot Tom Ferris met Clerk Lena Brandt.\n\nWhy do you sail?\n\n“It keeps me young.”\n\n"
        "Who taught you?\n\n“My aunt did.”\n",
    ),
    case(
        "Meet Pilot Tom Ferris.\n\nWhy do you sail?\n\n“When I was young, during storms, I spoke to my aunt, who sailed.”\n\n"
        "Who taught you?\n\n“My aunt did.”\n",
        (TOM, "“When I was young, during storms, I spoke to my aunt, who sailed.”"),
        (TOM, "“My aunt did.”"),
    ),
]

NAME_LINES = [
    case(
        "“Big Al” Moss, Harbour Trust President\n\n“I am glad to work with all of the crews.”\n\n"
        "Lena Brandt, Elm Trust Director\n\n“We are proud of the boats.”\n",
        ("Moss", "“I am glad to work with all of the crews.”"),
        (LENA, "“We are proud of the boats.”"),
    ),
]

#: Who wrote or sent what says so; what is only found or seen says it itself.
WRITERS = [
    case("Tom Ferris left. One text message he sent read, “I told you so.”", (TOM, "“I told you so.”")),
    case("Lena Brandt was gone. Another note she left said: “Do not wait.”", (LENA, "“Do not wait.”")),
    case("An email that Tom Ferris sent to his staff read: “Stay late.”", (TOM, "“Stay late.”")),
    case("A letter the council wrote stated, “We cannot pay.”", ("council", "“We cannot pay.”")),
    case(
        "The report the firm published in May said that the dam had cracked.",
        ("firm", "that the dam had cracked"),
    ),
    case("The statement Lena Brandt gave to police said the door was open.", (LENA, "the door was open")),
    case(
        "A note that the clerk had left on the desk said the keys were gone.", ("clerk", "the keys were gone")
    ),
    case("A document the Courier obtained said the mill would close.", ("document", "the mill would close")),
    case("The post read: “Closed.”", ("post", "“Closed.”")),
    case("Tom Ferris said the note she left was short.", (TOM, "the note she left was short")),
]

#: A point of a list begins with a name and goes on with words in marks.
POINTS = [
    case(
        "Goals came late.\n\n - Rovers coach Tom Ferris “I am sad about the score and about the half.”\n\n"
        " - United coach Lena Brandt “We won because we ran more than they did.”",
        (TOM, "“I am sad about the score and about the half.”"),
        (LENA, "“We won because we ran more than they did.”"),
    ),
    case(
        "• Mayor Lena Brandt “We will build it again before winter.”",
        (LENA, "“We will build it again before winter.”"),
    ),
    case("- Lena “Big” Moss\n- Tom “Red” Hale"),
    case("- The harbour “We will build it again before winter.”"),
]


@pytest.mark.parametrize(("text", "expected"), POINTS + STATEMENTS + ANSWERS + NAME_LINES + WRITERS)
def test_words_of_releases(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
