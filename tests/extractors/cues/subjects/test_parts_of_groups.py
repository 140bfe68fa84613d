"""Subjects with more in them: some in the party, the firm hired to build it, a note found in the car."""

from __future__ import annotations

import pytest

from tests.extractors.marked import assert_found, found

SUBJECTS = [
    "<Some in the party> {say} [she should go].",
    "<Most in the crowd> {said} [they were cold].",
    "<Those with slim leads> {say} [they are calm].",
    "<Half of the crew> {said} [they were tired].",
    "<Some of her friends> {said} [they were tired].",
    "<Officials> there {say} [the water is safe].",
    "<The player tipped to win the race> {said} [she felt fine].",
    "<The firm hired to build the bridge> {said} [the steel was late].",
    "<The woman chosen to lead the inquiry> {said} [she would hear every witness].",
    "<The officer asked to guard the door> {said} [he fell asleep].",
    # near misses
    "<The minister> {asked} [to see the bridge] and said it was ugly.",
    "<Lund> {said} [he had hired Ash to build the bridge].",
    "It was built by some in the town, <Lund> {said}.".replace("It was", "[It was").replace(
        "town,", "town],"
    ),
]

FORMS_IN_ING = [
    "<A note> was left in the car {saying} [that the driver was sorry].",
    "Police found <a note in the car> {saying} [that the driver was sorry].",
    "<A federal lawsuit> was filed in 2012 {alleging} [that records were changed].",
    "In a May debate, while most of her rivals called for a ban, <Rosa Tell> praised the plan, {noting} [that the dam was safe].",
    # near misses
    "<He> left a note on the table {saying} [he was sorry].",
    "<The judge> sat in a packed court {telling} jurors [that they must be fair].",
    "<Growers> met in the hall {demanding} [that the ban be lifted].",
]


@pytest.mark.parametrize("marked", [*SUBJECTS, *FORMS_IN_ING])
def test_whose_words_they_are(marked: str) -> None:
    assert_found(marked)


def test_a_participle_in_a_subject_is_no_cue() -> None:
    given = found("The officer asked to guard the door said he fell asleep.")
    assert [one.cue for one in given if one.rule != "noun_cue"] == [("said",)]
