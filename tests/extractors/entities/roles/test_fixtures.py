"""A verb of sport between two teams is no role: ``Rovers host Elmton on Monday``."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arsenal host Bolton on Tuesday. “We are ready,” he said.", None),
        ("Arsenal host Bolton or Elmton. “We are ready,” he said.", None),
        ("Leicester and Bath host Wasps and Sale. “We are ready,” he said.", None),
        ("Elm Radio host Marlow spoke. “We are ready,” he said.", "Marlow"),
        ("Newsnight host Ann Lee was there. “We are ready,” she said.", "Ann Lee"),
    ],
)
def test_who_hosts_whom(text: str, expected: str | None) -> None:
    assert [who for who, _ in said(text)] == [expected]


def test_he_in_a_paragraph_that_lost_its_subject_is_nobody_named() -> None:
    text = "Tom Ash leads Elmton.\n\nwas glad to meet United, although he admitted that it was late."
    assert said(text) == [(None, "that it was late")]
    text = "Tom Ash leads Elmton.\n\nwas glad to meet Bo Kim, although he admitted that it was late."
    assert said(text) == [("Bo Kim", "that it was late")]
