"""Clauses whose subject stands outside the marks and whose verb within: ``told the court his plan “would never work”``."""

import pytest
from cases import contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He told the court his plan “would never work”.", "his plan “would never work”"),
        ("He told the BBC at the time his plan “would never work”.", "his plan “would never work”"),
        ("Ann Lee told Harbour Radio the evidence “just wasn’t there”.", "the evidence “just wasn’t there”"),
        ("Ann Lee told Harbour Radio in May the evidence “wasn’t there”.", "the evidence “wasn’t there”"),
        ("She told the crowd at the rally the fight “has only begun”.", "the fight “has only begun”"),
        ("She told the paper last year her son “is not a thug”.", "her son “is not a thug”"),
        ("He told the judge the man’s death “was an accident”.", "the man’s death “was an accident”"),
        ("He told her his “is the only way”.", "his “is the only way”"),
        (
            "She told the Courier the report “made grim reading” and that heads would roll.",
            "the report “made grim reading” and that heads would roll",
        ),
        ("The captain told the board the ship “can sail by May”.", "the ship “can sail by May”"),
    ],
)
def test_the_addressee_is_no_part_of_a_clause_whose_verb_is_quoted(text, content):
    assert content in contents(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He told reporters the plan was “dead in the water”.", "the plan was “dead in the water”"),
        ("He told the club the “Old Lady” was sold.", "the “Old Lady” was sold"),
        ("He told the court “I did not know”.", "“I did not know”"),
        ("She told friends on the phone a “miracle” had happened.", "a “miracle” had happened"),
        ("He told the woman in the shop “is that all?”", "“is that all?”"),
    ],
)
def test_other_words_in_marks_behind_an_addressee(text, content):
    assert content in contents(text)
