"""``warned the price of bread could double``: the subject of what is said is not who is warned."""

from __future__ import annotations

import pytest
from cases import contents


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ruth Hale warned the price of bread could double by May.",
            "the price of bread could double by May",
        ),
        (
            "Lee also warned the current level of noise at the pier may be rising.",
            "the current level of noise at the pier may be rising",
        ),
        (
            "The charity warned thousands of children could go hungry.",
            "thousands of children could go hungry",
        ),
        ("The coach warned members of the squad would be fined.", "members of the squad would be fined"),
        ("The doctor warned cases of flu have doubled.", "cases of flu have doubled"),
    ],
)
def test_a_subject_with_what_it_is_of(text: str, said: str) -> None:
    assert contents(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lee warned the owner of the pub that it would close.", "that it would close"),
        ("Lee warned ministers the price of bread could double.", "the price of bread could double"),
        ("The council warned residents the bridge would close.", "the bridge would close"),
        ("The firm told a group of investors profits would fall.", "investors profits would fall"),
        ("Experts advised owners of boats to stay ashore.", "owners of boats to stay ashore"),
    ],
)
def test_whom_somebody_warns_is_no_part_of_it(text: str, said: str) -> None:
    assert contents(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Mr Hale turned it down, saying decisions on tax and spending should be made by ministers.",
            ["decisions on tax and spending should be made by ministers"],
        ),
        (
            "Officials closed the lake, saying swimming and boating were banned.",
            ["swimming and boating were banned"],
        ),
        (
            "Kim resigned, saying the pay and training had been poor.",
            ["the pay and training had been poor"],
        ),
        (
            "Kim left, saying the plan was wrong and adding it would fail.",
            ["the plan was wrong", "it would fail"],
        ),
        (
            "Kim left, describing the plan as a mistake and saying it would fail.",
            ["the plan as a mistake", "it would fail"],
        ),
    ],
)
def test_a_form_in_ing_that_ends_the_subject_of_what_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said
