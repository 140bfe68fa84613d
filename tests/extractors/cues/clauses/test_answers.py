"""Who answers without a comma before: what was asked ends there, and the answer is somebody's own."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case(
        'Asked whether the club would be sold Ms Orr said: "Not while I live."',
        (None, "whether the club would be sold"),
        ("Orr", '"Not while I live."'),
    ),
    case(
        'Asked why he thought the alarms were not there Lord Marlow said: "Nobody had paid for them."',
        (None, "why he thought the alarms were not there"),
        ("Marlow", '"Nobody had paid for them."'),
    ),
    case(
        "Asked if the ward was safe Dr Lena Orr told reporters it was.",
        (None, "if the ward was safe"),
        ("Lena Orr", "it was"),
    ),
    case(
        'Asked about the delay Ms Orr said: "It was the rain."',
        (None, "the delay"),
        ("Orr", '"It was the rain."'),
    ),
    case(
        "Asked by a pupil who had won the prize the head said the judges would tell.",
        ("pupil", "who had won the prize"),
        ("head", "the judges would tell"),
    ),
    # near misses: who says something belongs to what was asked
    case(
        "Asked about the delay Ms Orr said was inevitable, he shrugged.",
        (None, "the delay Ms Orr said was inevitable"),
    ),
    case(
        "Asked if it was true that Ms Orr said the pool would shut, Mr Lee said it was.",
        (None, "if it was true that Ms Orr said the pool would shut"),
        ("Lee", "it was"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_answers(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
