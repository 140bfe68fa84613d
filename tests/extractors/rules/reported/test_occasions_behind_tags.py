"""``S, Lee said after the vote``: an occasion behind a tag is nothing said."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case("The roof was old, Ann Lee said after the vote.", ("Ann Lee", "The roof was old")),
    case("The roof was old, Ann Lee said before the hearing.", ("Ann Lee", "The roof was old")),
    case("The roof was old, Ann Lee said since the fire.", ("Ann Lee", "The roof was old")),
    case(
        "The roof was old, Ann Lee said after the vote, adding that it leaked.",
        ("Ann Lee", "The roof was old"),
        ("Ann Lee", "that it leaked"),
    ),
    case(
        "“Low on fuel” would be kind, pilot Ann Lee said after the landing.",
        ("Ann Lee", "“Low on fuel” would be kind"),
    ),
    # what is added without a comma
    case(
        "The pool was too cold, Ms Orr said adding that it would be mended.",
        ("Orr", "The pool was too cold"),
        ("Orr", "that it would be mended"),
    ),
    case(
        "The comet will pass on Friday, said pilot Ann Lee adding that it was bright.",
        ("Ann Lee", "The comet will pass on Friday"),
        ("Ann Lee", "that it was bright"),
    ),
    case("In March, Ms Orr said adding a lane was mad.", ("Orr", "adding a lane was mad")),
    case(
        "Mr Ash, who owns the shop, said staff claiming that they were ill would be sacked.",
        ("Ash", "staff claiming that they were ill would be sacked"),
    ),
    case("The road is shut, said police officer Tom Ash last week.", ("Tom Ash", "The road is shut")),
    case("Ann Lee said after the vote, the club would appeal.", ("Ann Lee", "the club would appeal")),
    case("Ann Lee said as a doctor, she knew it.", ("Ann Lee", "as a doctor, she knew it")),
    case("Ann Lee said while tired, she would go on.", ("Ann Lee", "while tired, she would go on")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_occasions(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


BEFORE = "The roof was old"


@pytest.mark.parametrize(
    "tag",
    [
        "Ann Lee said as she left the hall.",
        "Ann Lee said following the vote.",
        "Ann Lee said ahead of the vote.",
        "Ann Lee said two days after the fire.",
        "Ann Lee said minutes before the hall closed.",
        "Ann Lee said outside the court where the trial is being held.",
        "Ann Lee said upon leaving the hall.",
        "Ann Lee said by phone from Elmton.",
        "Ann Lee said in response to questions about the leak.",
        "Ann Lee said of the hall.",
        "Ann Lee told a crowd gathered outside the hall.",
        "Ann Lee told reporters travelling with her.",
        "Ann Lee told the Courier in an interview published on Friday.",
        "Ann Lee said at a rally for the winner, Tom Ash.",
        "Ann Lee said, on condition of anonymity to speak freely about the plan.",
        "Ann Lee said, granted anonymity to discuss private talks.",
        "Ann Lee said, in an interview on Monday.",
        "Ann Lee said, though she gave no details.",
        "said Ann Lee last week.",
        "said Ann Lee as she left the hall.",
        "said Ann Lee on her way to the hall.",
        "said Ann Lee in response to questions about the leak.",
    ],
)
def test_only_the_clause_before_is_said(tag: str) -> None:
    assert said(f"{BEFORE}, {tag}") == [("Ann Lee", BEFORE)]


@pytest.mark.parametrize(
    ("tag", "more"),
    [
        ("Ann Lee said, but the wall was new.", "but the wall was new"),
        ("Ann Lee said, because nobody had mended it.", "because nobody had mended it"),
        ("Ann Lee said, a relic of the fifties.", "a relic of the fifties"),
        ("Ann Lee said, in a town where it rains.", "in a town where it rains"),
    ],
)
def test_more_of_it_stands_behind_the_tag(tag: str, more: str) -> None:
    assert said(f"{BEFORE}, {tag}") == [("Ann Lee", f"{BEFORE} … {more}")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "The firm, which makes boats, said the new system of locks in Elm, due in May, would leak.",
            ("firm", "the new system of locks in Elm, due in May, would leak"),
        ),
        case(
            "It was late, and officials warn the public about a spate of thefts in towns.",
            ("officials", "a spate of thefts in towns"),
        ),
        case("Ann Lee met Tom Ash in Elm to warn the public about bad oysters sold in towns."),
    ],
)
def test_near_misses(text: str, expected: list[Said]) -> None:
    assert [row for row in said(text) if row in expected] == expected
    assert not [words for _, words in said(text) if words == "It was late"]
