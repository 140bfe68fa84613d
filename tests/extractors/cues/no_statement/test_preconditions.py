"""A reading is asked of the cues of which it can hold, and of no others."""

from __future__ import annotations

import pytest

from extractors.cues.no_statement.found_out import must_be_shown, time_will_tell
from extractors.cues.no_statement.powers import is_whoever, will_remember
from extractors.cues.no_statement.preconditions import Reading, may_hold
from extractors.cues.no_statement.readings import _READINGS, _readings_of
from extractors.cues.no_statement.things import is_done_by_thing
from extractors.lexicon import listed

SAY, FINITE = ("say", "speech"), "finite"


@pytest.mark.parametrize(
    ("reading", "lemma", "cue_class", "modal", "asked"),
    [
        (will_remember, "recall", "speech", False, True),
        (will_remember, *SAY, False, False),
        (must_be_shown, "show", "document", False, True),
        (must_be_shown, "think", "belief", False, False),
        (time_will_tell, "tell", "speech", True, True),
        (time_will_tell, "tell", "speech", False, False),
        (is_whoever, *SAY, False, True),
        (is_done_by_thing, sorted(listed("verbs_of_will"))[0], "wish", False, True),
        (is_done_by_thing, *SAY, False, False),
    ],
)
def test_cues_of_a_reading(reading: Reading, lemma: str, cue_class: str, modal: bool, asked: bool) -> None:
    assert may_hold(reading, lemma, cue_class, FINITE, modal) is asked


def test_few_readings_of_a_plain_verb() -> None:
    asked = _readings_of("that_clause", *SAY, FINITE, False)
    assert is_whoever in asked and will_remember in _READINGS["that_clause"]
    assert will_remember not in asked and len(asked) < len(_READINGS["that_clause"]) / 2
