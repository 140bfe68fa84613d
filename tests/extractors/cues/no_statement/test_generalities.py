"""What anybody is asked, what holds in general, what a word is for: said by nobody in particular."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "text",
    [
        "Does anyone else think that it is odd that he has bought a second boat?",
        "Did anybody say that the mill was safe?",
        "Who else believes that the mill was safe?",
        "An overworked nurse cannot effectively argue for her patients.",
        "A bank will never ask you to move your money.",
        "A good teacher will always tell you that practice matters.",
        "No one can claim that they were not warned.",
        "A lot of money does not guarantee that you will win.",
        "Having a lot of clever people does not guarantee that you win.",
        "Metal is just a word that has come about recently to describe “heavy” music.",
        "The term “grey belt” is used to describe “scruffy” land near towns.",
        "The lab is testing promising drugs that kill the virus.",
        "The fund backs promising young firms that make boats.",
        "Moves to declare the valley a park have failed.",
        "Proposals to ask drivers for a fee to cross the bridge were thrown out on Monday.",
        "The decision to describe the storm as “mild” was a mistake.",
        "Efforts to persuade the union that the offer is fair have stalled.",
    ],
)
def test_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A spokesman could not say when the bridge would open.", "spokesman"),
        ("Lee used the word “grime” to describe the raw music.", "Lee"),
        ("We are promising voters that the pool will open.", None),
        ("Lee to tell court that he never met Ash.", "Lee"),
        ("A nurse said that she was tired.", "nurse"),
    ],
)
def test_near_misses(text: str, who: str | None) -> None:
    assert [name for name, _ in said(text)] == [who]


@pytest.mark.parametrize("when", ["When", "Whenever", "If", "Once", "Unless", "Every time", "Each time"])
@pytest.mark.parametrize("who", ["renters", "young patients", "judges", "drivers", "customers"])
@pytest.mark.parametrize(
    "what",
    [
        "ask for repairs",
        "say that they are ill",
        "say no",
        "complain about noise",
        "report a leak",
        "admit that they lied",
        "deny the charge",
    ],
)
def test_what_anybody_would_say_is_said_by_nobody(when: str, who: str, what: str) -> None:
    assert said(f"{when} {who} {what}, the agency sends a letter.") == []


@pytest.mark.parametrize(
    "text",
    [
        "When a customer says that the oven is cold, we send a van.",
        "The agency sends a letter when renters ask for repairs.",
        "Unless a trial judge determines that he is ill, he will be held.",
        "The town closes its pool if inspectors report a leak.",
    ],
)
def test_habits(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("When renters asked for repairs, the agency sent a letter.", "renters"),
        ("When Lee says that the mill is shut, nobody listens.", "Lee"),
        ("When the owners of the mill say that it is safe, they are wrong.", "owners of the mill"),
        ("When critics say it is “a mess”, the agency sends a letter.", "critics"),
        ("Renters say that they are ill when it rains.", "Renters"),
        ("Once renters said that they were ill, a letter came.", "renters"),
    ],
)
def test_what_was_said_once(text: str, who: str) -> None:
    assert [name for name, _ in said(text)] == [who]
