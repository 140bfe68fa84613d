"""What nobody in particular says, what is only supposed, and where a content goes on or ends behind a comma."""

import pytest
from cases import contents


@pytest.mark.parametrize(
    "text",
    [
        "Every parent knows that ingenious solutions are needed.",
        "Everyone knows that the bridge is old.",
        "Anybody understands that rents are high.",
        "If he is said to be ill, the match is off.",
        "If the guards are reported to be at a polling site, call us.",
        "Unless she is known to have left, nobody will look.",
        "Gang Member Charged in Shooting that Left Young Woman Paralyzed",
        "Lee claimed the number one slot.",
        "Such caravans are known as a “blocker” car and a “shooter” car.",
        "She claimed the throne and left.",
    ],
)
def test_what_everybody_knows_or_is_only_supposed_is_not_said(text):
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor knows that the bridge is old.", "that the bridge is old"),
        ("Hale spoke of the school he founded, an alumna told her story, Judge Ash announced a prize.", "a prize"),
        ("Jurors also heard from a clerk who described using the lift.", "using the lift"),
        ("The guards are said to be ill.", "The guards … to be ill"),
        ("If it rains, he is said to be ill.", "he … to be ill"),
        ("Hale said her office does not charge them, but rather refers them to a clinic.", "her office does not charge them, but rather refers them to a clinic"),
        ("The report concluded that she has wasted no time, while citing a need for staff.", "that she has wasted no time"),
        ("The firm said it was sound, while warning that trade was slow.", "it was sound"),
        ("He told supporters the “stakes are too high” to lose.", "the “stakes are too high” to lose"),
        ("She told him the “best is yet to come”.", "the “best is yet to come”"),
        ("He told the board the “old guard” had won.", "the “old guard” had won"),
        ("The firm said it was sound, but declined to name a price.", "it was sound"),
    ],
)  # fmt: skip
def test_what_somebody_says(text, content):
    assert content in contents(text)
