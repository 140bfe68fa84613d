"""Contents that go on behind what is inserted, and words that are no content: who is told, what anybody says, a correction."""

from __future__ import annotations

import pytest
from cases import contents, said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # what is called for goes on behind an aside
        (
            "The union called for the fare, which rose in May, to be cut.",
            "the fare, which rose in May, to be cut",
        ),
        (
            "Lund has called for the wage, now $7 an hour, to be raised to $9.",
            "the wage, now $7 an hour, to be raised to $9",
        ),
        (
            "Kim called on those who pay less -- including two mills -- to raise wages.",
            "those who pay less -- including two mills -- to raise wages",
        ),
        # a list of acts that somebody is blamed for
        (
            "Residents accused Kim of covering up, delaying, and withholding facts.",
            "Kim of covering up, delaying, and withholding facts",
        ),
        ("Kim accused Ash of lying, and asked him to go.", "Ash of lying"),
        # an amount behind a source
        (
            "The firm receives, according to a report, $234 million in fees.",
            "The firm receives … $234 million in fees",
        ),
        ("The shop closed, according to a report, in May.", "The shop closed"),
        # two hyphens are a dash
        ("The mill -- once a school -- will close, Kim said.", "The mill -- once a school -- will close"),
        # what something is referred to as
        ("Admiral Lund refers to those isles as Norland bases.", "those isles as Norland bases"),
        # words about a topic
        ("“Why would you do that?” Lund said about the plan to sell it.", "“Why would you do that?”"),
    ],
)
def test_the_whole_content(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        # who is told, with a relative clause
        "Kim warned the firms that had made the parts.",
        "Kim told the fans that had come to the ground to go home.",
        # whatever somebody says
        "Everything Kim says is true.",
        "All that Kim says is nonsense.",
        "Whatever Kim charged the club for rent was paid by fans.",
        "How boldly Norland reacts to the ruling is a concern for Kim.",
        # forms in -ing that are nouns
        "The ministry does the tweeting when Lund speaks.",
        "Kim runs the station's reporting team and its website.",
        # a correction
        "An earlier version of this story incorrectly indicated that Kim intended to stand.",
        "A previous version of this article said the mill closed in May.",
        # no subject of a clause is somebody
        "What “home” means is left to readers.\n\n“We have to do something and we will.”",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim told members that was wrong.", [("Kim", "that was wrong")]),
        ("An earlier version of the bill said schools must close.", None),
        (
            "Disillusioned, Ann Lund resigned, convinced that the club had lost its way.",
            [("Ann Lund", "that the club had lost its way")],
        ),
        ("Ahmed, a baker, said it was late.", [("Ahmed", "it was late")]),
    ],
)
def test_near_misses(text: str, expected: list[tuple[str | None, str]] | None) -> None:
    given = said(text)
    assert given == expected if expected is not None else given
