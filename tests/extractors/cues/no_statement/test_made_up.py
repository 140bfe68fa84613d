"""What only those say who are made up, what a face says without words, and what was seen how often."""

from __future__ import annotations

import pytest
from cases import said


@pytest.mark.parametrize(
    "sentence",
    [
        "In the novel, Ada tells her sister that she will leave.",
        "In the play “Deep Water,” Ada says that the ship will sink.",
        "In her first opera, the captain says that the crew has fled.",
        "In a sketch, the governor says that he will ban tea.",
        "In the third chapter of the novel, Ada admits that she lied.",
        "Her character tells the king that he is a fool.",
        "Her silence said that she agreed.",
        "His eyes told the crew that it was over.",
        "The clip, viewed 40,000 times, was shared by the club.",
        "A clip viewed more than 40,000 times claims that the water is bad.",
    ],
)
def test_nobody_says_it(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("In the documentary, Orla Tench says that the ship will sink.", "Orla Tench"),
        ("In a note on the play, Orla Tench says that the ship will sink.", "Orla Tench"),
        ("In the programme of the opera, Orla Tench says that the ship will sink.", "Orla Tench"),
        ("In the interview, Orla Tench said that the novel was late.", "Orla Tench"),
        ("Her face lit up, and Orla Tench said that the ship was safe.", "Orla Tench"),
        ("In her novel, Orla Tench writes that the ship was haunted.", "Orla Tench"),
        ("In the worst-case scenario, Orla Tench said, the ship would sink.", "Orla Tench"),
        ("In that scenario, the ship would sink, Orla Tench said.", "Orla Tench"),
        ("In the sketch, Orla Tench said the ship would look like a swan.", "Orla Tench"),
        ("An expert on silence said that it was golden.", "expert on silence"),
        ("The clip, viewed 40,000 times, claims that the water is bad.", "clip"),
    ],
)
def test_somebody_says_it(sentence: str, speaker: str) -> None:
    assert [name for name, _ in said(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "In one scenario, Norland says that it will attack.",
        "In the simulation, the bank says that it is broke.",
    ],
)
def test_nobody_says_it_in_a_thought_experiment(sentence: str) -> None:
    assert said(sentence) == []
