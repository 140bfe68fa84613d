"""What somebody may ask for or has the duty to say, what is told by a thing, and to whom nobody tells it."""

import pytest
from cases import contents

from extractors import Article, extract


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


NOBODY_KNOWN = [
    "Whoever says that the dam is safe is lying.",
    "Anyone can claim that they saw it first.",
    "No one would argue that the season has been good.",
    "Few would deny that the film is long.",
    "Landlords must inform tenants that the rent will rise.",
    "The court must decide whether the driver lied.",
    "It is too early to say whether the drug works.",
    "It is wrong to claim that the club is broke.",
]

SOMEBODY = [
    "Some might argue that the film is long.",
    "I must admit that the film is long.",
    "We must tell the town that the dam is cracked.",
    "Nobody is saying that the coach must go.",
    "The mayor can confirm that the dam is safe.",
]


@pytest.mark.parametrize("sentence", NOBODY_KNOWN)
def test_nobody_who_is_known_says_it(sentence: str) -> None:
    assert extract(Article(id="", text=sentence)).attributions == ()


@pytest.mark.parametrize("sentence", SOMEBODY)
def test_somebody_says_it(sentence: str) -> None:
    assert extract(Article(id="", text=sentence), least=0).attributions
