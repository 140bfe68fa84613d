"""Where "that" is no word before a clause: it points at something, or tells more of a noun."""

from __future__ import annotations

import pytest

from tests.extractors.marked import assert_found, found


@pytest.mark.parametrize(
    "sentence",
    [
        # it points at something, and no verb stands behind
        "Yes, I knew that off the top of my head: I had read it twice.",
        "The election after next might really see that historic breakthrough by the third party.",
        "They learned that the hard way: the boat sank.",
        # it tells more of what is answered
        "She began to respond to the songs of loss that northern bands were giving the world.",
        "The choir responded to the anthems that the fans were singing.",
        # and of who is moved to do something
        "They are trying to persuade firms that offer loans to include a warning.",
    ],
)
def test_nothing_is_said(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "marked",
    [
        "<Lund> {said} [that prices rise].",
        "<The clerk> {warned} [that frosts hurt roses].",
        "<Lund> {said} [that in May the boat would sail].",
        "<Lund> {said} [that in his ten years at the pier, he’s never seen such a wave].",
        "<The panel> {ruled} [that no fine be paid].",
        "<Lund> {said} [that the wreck – found by divers in May – was old].",
        "<She> {responded} to the mayor [that the pool was open].",
        "<Lund> {pointed} to evidence [that the dam was weak].",
        "<She> {urged} [shops that sell fireworks to lock them away].",
        "<The clerk> {warned} drivers that park on the verge [to move their cars].",
        "<The board> {asked} [farms that use the well to test it].",
        "<Lund> {told} investors [that work would start to pay in May].",
    ],
)
def test_something_is_said(marked: str) -> None:
    assert_found(marked)
