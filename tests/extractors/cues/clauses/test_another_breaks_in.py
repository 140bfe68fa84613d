"""Words in marks behind a clause in which somebody else replies are not of who spoke before."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“The bill is dead,” Maria Garcia said, to which Tom Novak replied, “So is the budget.”",
            "Tom Novak",
        ),
        ("“The bill is dead,” Maria Garcia said, before Tom Novak shouted, “So is the budget.”", "Tom Novak"),
        ("“Is it dead?” asked Maria Garcia, whereupon the clerk said, “So is the budget.”", "clerk"),
        ("“Is it dead?” Maria Garcia asked, at which point the clerk said: “So is the budget.”", "clerk"),
        (
            "“We lost,” said Maria Garcia, after which Tom Novak told reporters, “So is the budget.”",
            "Tom Novak",
        ),
        # near misses: she goes on
        ("“We lost,” said Maria Garcia, as the rain fell, “and so is the budget.”", "Maria Garcia"),
        (
            "“We lost,” said Maria Garcia, to whom the club was everything, “and so is the budget.”",
            "Maria Garcia",
        ),
        (
            "“We lost,” said Maria Garcia, after the team had said it would stay, “and so is the budget.”",
            "Maria Garcia",
        ),
        ("“We lost,” said Maria Garcia, when asked, “and so is the budget.”", "Maria Garcia"),
        ("“We lost,” Maria Garcia said, before adding, “So is the budget.”", "Maria Garcia"),
    ],
)
def test_who_has_the_second_words(text: str, speaker: str) -> None:
    by = dict(said(text))
    assert "the budget.”" in (by[speaker] or "")
    assert sum("the budget.”" in words for words in by.values()) == 1
