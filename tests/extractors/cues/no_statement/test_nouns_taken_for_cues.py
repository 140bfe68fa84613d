"""Nouns that look like verbs of saying, and acts: nothing is said by them. Near misses beside them are said."""

from __future__ import annotations

import pytest
from cases import Said, case, said

NOTHING = [
    # a plural, and a relative clause that tells of it
    "Most southern states that will vote in March have large towns.",
    "Most Southern states that will vote in March have large towns.",
    "The plan puts towns in play and states that have been firm for years in doubt.",
    "Lund spent the day in Norland and Westland, states that vote on March 1.",
    "The count comes from freshly filed Elmton Commission reports that track the last spending.",
    "The value of both is in new thinking that widens the scope of the talks.",
    "The club sold its boats, remarks that were heard on the quay.",
    # a participle before what is counted, a noun before a title
    "Lund's lead of nearly 400 pledged delegates is greater than his rival's.",
    "Wilkin lost the seat, while the rival and state Sen. Richard Roe won.",
    # plurals that announce a list
    "Main points of the plan:\n\n - A ban on cars in the old town",
    "Other claims:\n- That the road is shut",
    "Recent reports from the inspectors:\n- The school is good",
    # adjectives with a capital before a plural
    "Medical reports that the water was safe turned out to be wrong.",
    "Despite her lead and Democratic calls for her to go, Ann Lund stayed.",
    "Federal rules subject such firms to more taxes if they move.",
    "Other estimates put the number of boats much higher.",
    "Military plans to widen the quay were dropped.",
    # those by whom somebody is asked
    "The clerk wept after questioning by lawyers who had lost the file.",
    "He is held for questioning by detectives who found the car.",
    # a singular behind "a"
    "A senior harbour advise who was there was tired.",
    # relative clauses behind nouns of saying
    "It was these revelations that led to the closing of the mill.",
    "Some proposals that rivals have advanced will become law soon.",
    "The report that Lund denied on Monday was old.",
    "Europe's ruling parties have been busy.",
    "The judge Lund was referring to is from Elmton.",
    # how much was said, and not what
    "Lund said little.",
    "Lund's smile said a lot.",
    "Lund is author of the Netlux report: Boats and Towns.",
    # appeals to a court
    "Lund has waived all appeals for his crimes.",
    "Lund had exhausted his appeals for the robbery.",
    "Ann Lund won an appeal for a new trial.",
    "Ann Lund dropped her petition for a new trial.",
    "Lund is waiting for his appeal for the murder to be heard.",
    # participles before those counted
    "Two alleged thieves fled.",
    "Eleven alleged gang members were held.",
    "Three suspected members of a gang are in court.",
    # acts
    "A new report compares the speed of ten ferries.",
    "While the port added 2,000 jobs in May, Norland had a bad day.",
    "A man claiming allegiance to the sect shot at the door.",
    "Lund pitched seven innings.",
    "As the crowd began to chant, Ann Lund joined him on the stage.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(text: str) -> None:
    assert said(text) == []


SAID = [
    case("Ann Lund launched an appeal for calm.", ("Ann Lund", "calm")),
    case("Of the ten, three alleged that it was old.", ("three", "that it was old")),
    case("Two suspected the board of theft.", ("Two", "the board of theft")),
    case("Lund claims that is not so.", ("Lund", "that is not so")),
    case("Ann Lund's office says that will never happen.", ("Ann Lund's office", "that will never happen")),
    case("The firm reports that track workers were hurt.", ("firm", "that track workers were hurt")),
    case("The guild states that mills were closed.", ("guild", "that mills were closed")),
    case(
        "A number of people claim that the car was stolen.",
        ("number of people", "that the car was stolen"),
    ),
    case("The car was stolen, a police report indicates.", ("police report", "The car was stolen")),
    case(
        "Ann English left the board. English claims that the count was false.",
        ("Ann English", "that the count was false"),
    ),
    case("Catholic bishops claim that it is unjust.", ("Catholic bishops", "that it is unjust")),
    case("Lund's claim that injured workers were paid is old.", ("Lund", "that injured workers were paid")),
    case(
        "42 percent say they are content, 34 percent the reverse.",
        ("42 percent", "they are content"),
    ),
    case(
        "Already, 520 delegates have said they support Kim, 39 have said they support Lund.",
        ("520 delegates", "they support Kim"),
        ("39", "they support Lund"),
    ),
    case(
        "Two pilots said they would stay and nine have not answered.",
        ("Two pilots", "they would stay"),
    ),
    case("Lund said no.", ("Lund", "no")),
    case("Lund said little had changed.", ("Lund", "little had changed")),
    case(
        "Lund compares the ferry to a bathtub.",
        ("Lund", "the ferry to a bathtub"),
    ),
    case("Lund was referring to the man from Elmton.", ("Lund", "the man from Elmton")),
    # what stands in front leads to who speaks, and is not said
    case(
        "On Tuesday, even as the shares were falling, Lund wrote to his friends, telling them it was over.",
        ("Lund", "it was over"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_is_said(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
