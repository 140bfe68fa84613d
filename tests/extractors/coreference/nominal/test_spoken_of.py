"""Whom a description means that nobody is called by: who is spoken of, but nobody who only comes with a place or an event."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Maria Garcia took her car to a garage. The mechanic said it was old.", "mechanic"),
        ("Maria Garcia told her daughter to run. The girl said it was late.", "girl"),
        ("Maria Garcia called for a taxi. The dispatcher said it was late.", "dispatcher"),
        ("Tom Novak fired his lawyer. The lawyer said it was late.", "lawyer"),
        ("Tom Novak called his old coach. The coach said it was late.", "old coach"),
        ("Tom Novak was the second man to be charged. The first man said it was late.", "first man"),
        ("Tom Novak was one of two men charged. The other man said it was late.", "other man"),
        ("Tom Novak was one of two men charged. The other said it was late.", "other"),
        ("Tom Novak, 20, met Luis Diaz, 50. The older man said it was late.", "older man"),
        ("Maria Garcia lost to Ana Diaz in the final. The champion said it was late.", "Ana Diaz"),
        # near misses: what readers know, or learn by it; who is told to be it
        ("Maria Garcia bought the club. The businesswoman said it was late.", "Maria Garcia"),
        ("Maria Garcia beat Ana Diaz in the final. The champion said it was late.", "Maria Garcia"),
        ("Maria Garcia took her car to mechanic Tom Novak. The mechanic said it was late.", "Tom Novak"),
        ("Tom Novak, 20, met Luis Diaz, 50. The 50-year-old said it was late.", "Luis Diaz"),
    ],
)
def test_who_is_spoken_of(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker
