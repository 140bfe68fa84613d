"""Words in marks behind a label that begins with "here", or that names a time and nobody."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Here’s Dale in December 1992: “Our new course must rest on facts.”", "Dale"),
        ("Here is Ann Lee, the coach, after the match: “We were slow.”", "Ann Lee"),
        ("Here’s Lee’s answer: “Do nothing at all, ever.”", "Lee"),
        ("Here’s the plan: “Do nothing at all.”", None),
        ("The question has been set. It will be: “Should we stay in the union?”", None),
        ("Each season, there’s a threat that many make: “If they win, I am moving to Oslo!”", None),
    ],
)
def test_here_is_somebody(text: str, expected: str | None) -> None:
    assert [who for who, _ in said(text)] == [expected]


def test_words_behind_what_anybody_might_think_are_not_those_of_many() -> None:
    text = "Tom Dale left. Many might think it is a game. “I think the clerks are a threat to us all.”"
    assert ("Many", "“I think the clerks are a threat to us all.”") not in said(text)
