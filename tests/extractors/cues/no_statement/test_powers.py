"""What somebody may ask for or has the duty to say, what is told by a thing, and to whom nobody tells it."""

import pytest
from cases import contents


@pytest.mark.parametrize(
    "text",
    [
        "A judge can also order the owner to remain in the house.",
        "A court may order the mill to pay for the ford.",
        "The dean can ask the board to meet.",
        "The caller will often ask the victim to buy vouchers.",
        "The board is responsible for explaining how the ballot works.",
        "She is in charge of telling drivers when to leave.",
        "The panel is charged with determining whether the rule was broken.",
        "The Elm Museum tells the story of the people of the fen.",
        "The gallery tells the history of the port through ninety boats.",
        "The rule's very burdensome reporting duties will cost the mill days.",
        "A special thank you to the crew and its cook for their help.",
        "Below are links to films telling their stories:\n\nLINDA MOSS\n\nShe came home.",
        "The staff worked late to answer telephone calls.",
        "She later told an acquaintance and then went to the hall.",
        "Search for the name plus words like “scam” or “fraud” on the web.",
        "Winners will be told of the result by May 3.",
        "Residents will be informed of the closure by letter.",
        "Applicants will be notified of their marks by June 14, 2031.",
    ],
)
def test_nothing_is_said(text):
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("I can tell you that it is late.", "that it is late"),
        ("The judge ordered the owner to remain in the house.", "the owner to remain in the house"),
        ("The mayor will ask the board to meet.", "the board to meet"),
        ("She is accused of telling drivers that the ford was open.", "that the ford was open"),
        ("The guide told visitors that the tower leans.", "that the tower leans"),
        ("Owners were warned of the flood by the council.", "the flood"),
        ("Police reporting that the road is shut have left.", "that the road is shut"),
    ],
)
def test_what_somebody_says(text, content):
    assert content in contents(text)
