"""``the Dean of Students`` holds an office; ``Dean Smith`` is called so."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Students' Guild met. The Dean of Students said it was late.", "Dean of Students"),
        (
            "The Students' Guild met. The Dean of Students, Prof Maria Garcia, said it was late.",
            "Maria Garcia",
        ),
        ("The Dean of Elmton, the Rev Tom Novak, left. “It is late,” the dean said.", "Tom Novak"),
        ("The Master of Elm College, Dame Maria Garcia, said it was late.", "Maria Garcia"),
        ("Dean Smith of Elm Rovers said it was late.", "Dean Smith"),
        ("Dean Smith said it was late.", "Dean Smith"),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Maria Garcia, whose plan the Elm Post called “mad”, left.", "Elm Post"),
        ("The driver whose bus hit Maria Garcia called it “mad”.", "driver"),
    ],
)
def test_who_says_it_of_whose_plan(text: str, speaker: str) -> None:
    assert [one for one, words in said(text) if "mad" in words] == [speaker]
