"""Verbs of saying that tell a step in a case, a purpose or an act, and verbs joined to what another has told."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LEE = "Lee"

NOTHING = [
    # a plea is a step in a case
    "Ann Roe, 27, pleaded guilty to two counts of theft.",
    "Roe pleaded guilty today to murder.",
    "Roe pled guilty on Friday to setting fire to the quay.",
    # what was said to somebody who then acts is not told
    "Lee convinced her to come to his boat.",
    "The dealers persuaded the widow to sell the house.",
    # a purpose
    "The wells will be tested to determine whether they are safe.",
    "The unit works to see that justice is done for the families.",
    # something told of before is reported to somebody
    "The victim reported the crime to the Elmton Police Department.",
    "She did not report the assault.",
    "The clerk reported the break-in to her manager.",
    # a thing is asked for, or put into words by a law
    "The buyer requested a letter from the accountant.",
    "Section 48260 defines a truant as any pupil with three absences.",
    "Media are invited to attend, and officials will be there.",
    # what somebody had better know
    "These officers should know that the law protects them.",
    # what is found or comes to be known, and a wish for somebody
    "In April, the town found the missing letters and called in the office.",
    "The office learned of the missing boat in May.",
    "The men fled after realizing that the clerk was dead.",
    "I am praying for the families of the crew.",
    # a thing is shaped, or told of by "that"
    "The letters will inform the work we do at the port.",
    "The city pays for promising plans that bear fruit in the harbour.",
    # no verbs at all
    "Three complaining witnesses were hit by the gunfire.",
    "A self proclaimed pirate was convicted yesterday of robbing a ferry.",
    "The Harbour Access for Young Sailors project helps close short-term gaps for crews.",
    "Special thanks to the Elm County Fire Authority for donating their time to make this film.",
    "Special thanks go out to Detective Dunn with the Elmton Police Department.",
]

SAID = [
    case("Lee informed the clerk that the boat was missing.", (LEE, "that the boat was missing")),
    case("Lee informed the clerk of the missing boat.", (LEE, "the missing boat")),
    case("Lee promised the crew that it would be paid.", (LEE, "that it would be paid")),
    case("Lee found the letters were missing.", (LEE, "the letters were missing")),
    case("Lee learned that the boat was missing.", (LEE, "that the boat was missing")),
    case("Roe pleaded not guilty to all charges.", ("Roe", "all charges")),
    case("Lee convinced the board that the quay was safe.", (LEE, "that the quay was safe")),
    case("Lee determined that the quay was safe.", (LEE, "that the quay was safe")),
    case("Lee reported a crime on the quay to the board.", (LEE, "a crime on the quay to the board")),
    case("The buyer requested that the sale be stopped.", ("buyer", "that the sale be stopped")),
    case("Lee urged drivers to stay away.", (LEE, "drivers to stay away")),
    case("Lee thanked the crew for their time.", (LEE, "the crew for their time")),
    case(
        "Experts differ: two say prices will fall, and the report says they will rise.",
        ("two", "prices will fall"),
        ("report", "they will rise"),
    ),
    case("Lee said that officers should know the law.", (LEE, "that officers should know the law")),
]

#: Who acts in what is told does what "and" joins to it.
JOINED = [
    case(
        "Prosecutor Lee said that the driver pulled up to a woman in Elmton and asked her if she wanted a ride.",
        (LEE, "that the driver pulled up to a woman in Elmton and asked her if she wanted a ride"),
    ),
    case(
        "Lee said that the defendant confronted Will Fern, 33, on a street and accused him of slashing his tires.",
        (
            LEE,
            "that the defendant confronted Will Fern, 33, on a street and accused him of slashing his tires",
        ),
    ),
    case(
        "Lee said that the suspect walked up to the clerk and demanded that she open the till.",
        (LEE, "that the suspect walked up to the clerk and demanded that she open the till"),
    ),
    case(
        "The evidence showed that Delgado stalked Dr. Hale and asked two men to kill her.",
        ("evidence", "that Delgado stalked Dr. Hale and asked two men to kill her"),
    ),
    case(
        "Police said the man entered the shop and threatened to burn it.",
        ("Police", "the man entered the shop and threatened to burn it"),
    ),
]

#: Who told the rest goes on.
NOT_JOINED = [
    case(
        "Lee said that the bridge was unsafe and asked drivers to stay away.",
        (LEE, "that the bridge was unsafe"),
        (LEE, "drivers to stay away"),
    ),
    case(
        "Lee said that the suspect fled the shop and added that he had a knife.",
        (LEE, "that the suspect fled the shop"),
        (LEE, "that he had a knife"),
    ),
    case(
        "Lee said the plan was a mess and called for a vote.",
        (LEE, "the plan was a mess"),
        (LEE, "a vote"),
    ),
    case(
        "Lee said the suspect was in custody and asked drivers to stay away.",
        (LEE, "the suspect was in custody"),
        (LEE, "drivers to stay away"),
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(("text", "expected"), [*SAID, *JOINED, *NOT_JOINED])
def test_who_says_what(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


#: Nouns and participles that look like verbs of saying, reasons, and names of things.
NO_VERBS = [
    "Shares in the ferry line rose on speculation that it is in takeover talks.",
    "The factory has been hit by rumours about planned cutbacks in the dock.",
    "Bonds fell on fears that the bank would close.",
    "Prices rose after reports that the dam had burst.",
    "Weak demand for air travel hit the line.",
    "Strong demand for boats kept the yard busy.",
    "He blasted the ball home from just outside the area.",
    "Armed with the personal details that a bank holds, they opened accounts.",
    "They are two of ten proposed domains that are being considered.",
    "It is often referred to as the “long tide”.",
]

VERBS_AND_NOUNS = [
    case(
        "The governor repeated her fears that the bank would close.",
        ("governor", "her fears that the bank would close"),
    ),
    case("Lee denied rumours about the dam.", (LEE, "rumours about the dam")),
    case("Lee called that report “a boldfaced lie”.", (LEE, "that report “a boldfaced lie”")),
    case("Lee endorsed that view.", (LEE, "that view")),
    case("Of ten ministers, two proposed a new law.", ("two", "a new law")),
    case("Lee referred to the plan as “a joke”.", (LEE, "the plan as “a joke”")),
    case("Lee detailed what the bank holds.", (LEE, "what the bank holds")),
]


@pytest.mark.parametrize("text", NO_VERBS)
def test_no_verb_of_saying(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(("text", "expected"), VERBS_AND_NOUNS)
def test_verbs_and_nouns_of_saying(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
