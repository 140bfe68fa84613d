"""A tag ends a paragraph, and the next one opens with words in marks: of the same speaker, and one statement with them."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LENA, TOM = "Lena Brandt", "Tom Ferris"

#: Behind the quotation the paragraph goes on with other things.
OPENING = [
    case(
        "“Two thirds of our ferries are late,” said Lena Brandt.\n\n"
        "“No harbour can stand aside and do nothing.” The plan goes to the council in May.",
        (LENA, "“Two thirds of our ferries are late,” … “No harbour can stand aside and do nothing.”"),
    ),
    case(
        "“We were late,” Tom Ferris told the Courier website.\n\n“The fog was thick.” Fog is common in May.",
        (TOM, "“We were late,” … “The fog was thick.”"),
    ),
    case(
        "Lena Brandt said she was surprised that anybody had come.\n\n“We kept our heads down.” The hall was full.",
        (LENA, "she was surprised that anybody had come"),
        (LENA, "“We kept our heads down.”"),
    ),
    case(
        "The crew did “all that could be done”, according to Tom Ferris.\n\n"
        "“It makes them proud.” The boat is forty years old.",
        (TOM, "The crew did “all that could be done” … “It makes them proud.”"),
    ),
    case(
        "“It is a fine boat,” explains Lena Brandt.\n\n“You could not see the deck.” The deck is of oak.",
        (LENA, "“It is a fine boat,” … “You could not see the deck.”"),
    ),
    case(
        "“It was close,” said Tom Ferris.\n\n“We shall win. We are ready.” The final is on Sunday.\n\nIt rained.",
        (TOM, "“It was close,” … “We shall win. We are ready.”"),
    ),
    case(
        "“Our nets were full,” Lena Brandt added.\n\n“Nobody had seen so many fish.” But Tom Ferris said the bay was empty.",
        (LENA, "“Our nets were full,” … “Nobody had seen so many fish.”"),
        (TOM, "the bay was empty"),
    ),
    case(
        "“The dam holds,” Tom Ferris said.\n\n“We checked it twice.”\n\nThe river fell on Friday.",
        (TOM, "“The dam holds,” … “We checked it twice.”"),
    ),
    case(
        "“The price is too high,” said Lena Brandt, a shopkeeper.\n\n“I buy two now.” Bread costs four crowns.",
        (LENA, "“The price is too high,” … “I buy two now.”"),
    ),
    case(
        'Tom Ferris has written to the port.\n\n"It is wrong," Tom Ferris wrote.\n\n"I shall not pay." The bill is due.',
        (TOM, '"It is wrong," … "I shall not pay."'),
    ),
]

#: The tag goes on to the end of its sentence, and the words behind it.
BEHIND_TAG = [
    case(
        "“We were late,” said Lena Brandt, who runs the ferry. “Nobody told us.” The ferry is old.",
        (LENA, "“We were late,” … “Nobody told us.”"),
    ),
    case(
        "“It was close,” Tom Ferris told reporters in Elmton.\n\n“We had luck.”\n\nIt rained.",
        (TOM, "“It was close,” … “We had luck.”"),
    ),
    case(
        "“It is good work,” Lena Brandt said, describing how she mends the nets. “You get used to it.”",
        (LENA, "“It is good work,” … “You get used to it.”"),
        (LENA, "how she mends the nets"),
    ),
    case(
        "“The shop is closed,” said Lena Brandt, 44, a baker from Elmton who has two sons. “I sold it.”",
        (LENA, "“The shop is closed,” … “I sold it.”"),
    ),
    case(
        "“We sail at six,” Tom Ferris said to an enormous cheer.\n\n“Come and see us off.”\n\nIt rained.",
        (TOM, "“We sail at six,” … “Come and see us off.”"),
    ),
    # somebody else speaks in the rest of the sentence, or another sentence stands between
    case(
        "“We were late,” Lena Brandt said, and Tom Ferris said the boat was old. “Nobody told us.”",
        (LENA, "“We were late,”"),
        (TOM, "the boat was old"),
        (TOM, "“Nobody told us.”"),
    ),
    case(
        "“We were late,” said Lena Brandt. She looked at her watch. “Nobody told us.”",
        (LENA, "“We were late,”"),
        (LENA, "“Nobody told us.”"),
    ),
]

#: The stop stands behind the mark, or the paragraph before is nothing but words in marks.
STOPPED_BEHIND = [
    case(
        "“There will be a rise,” Lena Brandt said.\n\n“We name one for those at the top”.\n\n"
        "“That is a clear choice for people”. As to his own future, Tom Ferris is silent.",
        (LENA, "“There will be a rise,” … “We name one for those at the top”"),
        (LENA, "“That is a clear choice for people”"),
    ),
    case(
        "Lena Brandt said there would be cuts.\n\n“People will have a clear choice”. It is the old fight again.",
        (LENA, "there would be cuts"),
        (LENA, "“People will have a clear choice”"),
    ),
    case(
        "“We name one rise,” said Lena Brandt.\n\n“Old Fight”. The song is by Tom Ferris.",
        (LENA, "“We name one rise,”"),
    ),
]

#: The words have a tag of their own, are asked back, or nobody has spoken last.
NOT_FROM_ABOVE = [
    case(
        "“Who pays?” Lena Brandt asked.\n\n“The port,” Tom Ferris said. The bill is due.",
        (LENA, "“Who pays?”"),
        (TOM, "“The port,”"),
    ),
    case(
        "“We sail at six,” Lena Brandt said.\n\n“Fog Line” is the name of the boat.",
        (LENA, "“We sail at six,”"),
    ),
    case(
        "“We sail at six,” Lena Brandt said. The crew went home.\n\n“Salt and Rope.” The song is old.",
        (LENA, "“We sail at six,”"),
    ),
    case(
        "The crew went home at six.\n\n“We shall be back.” The boat lay at the quay.",
    ),
]

#: A quotation left open directly before another one: its tag stands behind the last of them.
LEFT_OPEN = [
    case(
        '"Some will drown," Lena Brandt said.\n\n"The poorest pay with their lives. "This year may end in failure," Tom Ferris added.',
        (LENA, '"Some will drown,"'),
        (TOM, '"The poorest pay with their lives. … "This year may end in failure,"'),
    ),
    case(
        'The port needs ideas. "What we want is to look outside. "We are building for later," said Tom Ferris.',
        (TOM, '"What we want is to look outside. … "We are building for later,"'),
    ),
    case(
        'Tom Ferris read the reply. "It is fair. "It solves much," Lena Brandt said.',
        (LENA, '"It is fair. … "It solves much,"'),
    ),
    # closed, it is another's
    case(
        '"It is fair." "It is not," Tom Ferris said.',
        (TOM, '"It is not,"'),
    ),
    case(
        'Lena Brandt called the pier "old. "It will stand," Tom Ferris said.',
        (LENA, 'the pier "old.'),
        (TOM, '"It will stand,"'),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*OPENING, *BEHIND_TAG, *NOT_FROM_ABOVE, *LEFT_OPEN])
def test_whose_words_go_on(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


#: Praise from partners below their names; stories of people who are asked.
NAMES_AND_QUESTIONS = [
    case(
        "The office was praised.\n\nRosa Anders, Director, Elmton Harbour Lab\n\n“We are grateful.”\n\n"
        "“Big Phil” Jack, Harbour Arts Center CEO\n\n“We are glad.”\n\n"
        "Robert Karn, Elmton Merchants Association President and CEO\n\n“We were heard.”\n\n"
        "Director Brian Kell, Elmton State Police\n\n“It is about action.”\n\nThe office opened in May.",
        ("Rosa Anders", "“We are grateful.”"),
        ("Jack", "“We are glad.”"),
        ("Robert Karn", "“We were heard.”"),
        ("Brian Kell", "“It is about action.”"),
    ),
    case(
        "Meet Port Investigator Bao Luu, who has been with the port since 1993.\n\n"
        "Why did you decide to work at the port?\n\n“At school I met a diver.”\n\n"
        "Why is Harbour Month important?\n\n“The harbour gives us work.”\n\nThe port is old.",
        ("Bao Luu", "“At school I met a diver.”"),
        ("Bao Luu", "“The harbour gives us work.”"),
    ),
    # questions to nobody
    case(
        "Meet Port Investigator Bao Luu, who has been with the port since 1993.\n\n"
        "What is the port?\n\n“Port” is from the Latin.\n\nWhat is a quay?\n\nA wall.",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES_AND_QUESTIONS)
def test_names_and_questions_above(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


DIALOGUE = [
    "“Did you shut it?”\n\n“No.”",
    "“Did you shut the mill yourself?”\n\n“I never saw the key, madam.”",
    "“Did you shut it?”\n\n“No.”\n\n“Who did?”\n\n“I do not know.”",
]


@pytest.mark.parametrize("dialogue", DIALOGUE)
@pytest.mark.parametrize(
    "before",
    [
        "Tom Ferris was tired. Lena Brandt asked him about the mill.",
        "Tom Ferris met Lena Brandt. She said the mill was old.",
        "“It is old,” Lena Brandt told Tom Ferris.",
    ],
)
def test_who_asks_does_not_answer(before: str, dialogue: str) -> None:
    """The answers to questions without a tag are not put into the mouth of who asks."""
    found = said(f"{before}\n\n{dialogue}", in_marks=True)
    answers = {"“No.”", "“I never saw the key, madam.”", "“I do not know.”"}
    assert [who for who, words in found if words in answers and who == LENA] == []
    assert (LENA, dialogue.split("\n")[0]) in found


def test_a_question_put_to_nobody_goes_on() -> None:
    text = "“It is old,” Lena Brandt said.\n\n“Who will pay for it?”\n\n“Not the mayor, that is for sure.”"
    assert (LENA, "“Not the mayor, that is for sure.”") in said(text)


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"')])
def test_a_letter_with_paragraphs_without_marks(opening, closing):
    text = (
        f"Mayor Ann Lee said: {opening}We have lost a friend.\n"
        "I knew him well. We met in May.\n"
        f"My office will help. Nobody will forget him.{closing}\n"
        "The town will hold a vigil."
    )
    spans = [
        "We have lost a friend.",
        "I knew him well. We met in May.",
        "My office will help. Nobody will forget him.",
    ]
    assert said(text) == [("Ann Lee", f"{opening}{spans[0]} … {spans[1]} … {spans[2]}{closing}")]


def test_what_the_writer_tells_between_is_no_letter():
    text = (
        "Mayor Ann Lee said: “We have lost a friend.\n"
        "The town will hold a vigil. Police are looking for the driver.\n"
        "Nobody will forget him, neighbours told the paper.”"
    )
    assert "Police" not in " ".join(words for _, words in said(text))
