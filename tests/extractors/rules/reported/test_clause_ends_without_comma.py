"""Where an object ends before another clause that no comma sets off."""

from __future__ import annotations

import pytest

from tests.extractors.marked import assert_found


@pytest.mark.parametrize(
    "marked",
    [
        "When <ministers> {announced} [a reform of the fleet] it raised fears over the crews.",
        "As <Lund> {praised} [the new pier] she left the hall.",
        "When <the coach> {announced} [the plan he had drawn up in May], the crowd cheered.",
        "<Lund> {criticised} [the plan he had drawn up in May].",
        "<The coach> {called for} [calm] and that seemed to help.",
        "<She> {spoke about} [the regatta] and that cheered the crew.",
        "<Lund> {praised} [a plan that cut fares and that made the town proud].",
        "<She> {rejected} [the plan and that of her rival].",
        "<She> {wanted} [to sing] but when asked whether it was hers replied that it was not.",
    ],
)
def test_words(marked: str) -> None:
    assert_found(marked)
