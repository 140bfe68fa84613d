"""A form in -ing that a word of time sets between commas is of the subject before it; evidence is given, not told that it lacks."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "text",
    [
        "Maria Garcia, while conceding that it was late, said she would help.",
        "Maria Garcia, after saying that it was late, left the hall.",
        "While conceding that it was late, Maria Garcia said she would help.",
        "Maria Garcia gave evidence that it was late.",
    ],
)
def test_who_says_it(text: str) -> None:
    assert ("Maria Garcia", "that it was late") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Garcia gave no evidence that it was late.",
        "The scan gave no evidence that it had spread.",
    ],
)
def test_who_gives_no_evidence_says_nothing(text: str) -> None:
    assert said(text) == []


def test_promises_with_a_verb_and_its_particle() -> None:
    assert said("Governor Maria Garcia has vowed to flush out bandits from the forests.") == [
        ("Maria Garcia", "to flush out bandits from the forests")
    ]


@pytest.mark.parametrize("verb", ["laughed", "went further", "shrugged"])
def test_who_does_what_people_do_may_be_he(verb: str) -> None:
    text = f"Tom Novak spoke first. Xolo Mabesi {verb}. “Heads must roll,” he said."
    assert said(text)[-1][0] == "Xolo Mabesi"


@pytest.mark.parametrize(
    "text",
    [
        "Many have left, and Maria Garcia, a baker, used to say it was late.",
        "As Maria Garcia, a baker, likes to say: “it was late.”",
        "Maria Garcia, a baker, went on to say it was late.",
        "Dismissing reports of a rift as “a figment”, Mayor Maria Garcia on Monday said it was late.",
        "Reacting to the verdict, Mayor Maria Garcia on Monday said it was late.",
    ],
)
def test_subjects_with_an_apposition_or_a_day(text: str) -> None:
    assert [speaker for speaker, words in said(text) if "it was late" in words] == ["Maria Garcia"]
