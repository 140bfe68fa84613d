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
        ("Each season, there’s a threat that many make: “If they win, I am moving to Oslo!”", None),
    ],
)
def test_here_is_somebody(text: str, expected: str | None) -> None:
    assert [who for who, _ in said(text)] == [expected]
