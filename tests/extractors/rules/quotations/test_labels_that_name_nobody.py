"""Labels, titles and subjects in marks that name nobody who says them."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "label",
    ["WHAT THEY SAY", "The claim", "Our verdict", "Feel free to use our template", "Use this text"],
)
def test_a_label_names_nobody(label: str) -> None:
    assert [speaker for speaker, _ in said(f"{label}: “The pier was sold in May and is gone.”")] in (
        [],
        [None],
    )


@pytest.mark.parametrize("label", ["Mayor Maria Garcia", "Maria Garcia on the strike", "Maria Garcia in May"])
def test_a_name_is_who_says_it(label: str) -> None:
    assert said(f"{label}: “The pier was sold in May and is gone.”")[0][0] == "Maria Garcia"


@pytest.mark.parametrize(
    "text",
    [
        "The “curse of the pier” has now claimed five landlords in a decade.",
        "The “Beast of Elmton” claimed its third title in a row.",
        "The report, “No Way Home: Life After the Flood,” documents how families lost land.",
        "The study, “Dust and Debt,” details how soldiers arrived.",
        "The series is made by Maria Garcia, who would like people to know that it is true.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert not [words for _, words in said(text) if "“" in words or "it is true" in words]


def test_words_in_marks_before_their_tag() -> None:
    assert said("It was “a disgrace” said Maria Garcia.") == [("Maria Garcia", "It was “a disgrace”")]


def test_what_somebody_likes_to_do_is_no_wish() -> None:
    assert said("Maria Garcia, a baker, likes to dance. Tom Novak, who was late, liked to sing.") == []
    assert said("Maria Garcia, a baker, would like to dance.") == [("Maria Garcia", "to dance")]
