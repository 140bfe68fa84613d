"""Words behind a cue for how something was said, and those for about how many that belong to what was said."""

import pytest
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        "<The referee> {argued insistently} [that the goal should stand].",
        "[“Who left the gate open?”] <the keeper> {asked rhetorically}.",
        "<The surgeon> {said dryly}, [“We ran out of tea.”]",
        "[“It will flood again,”] <the engineer> {warned quietly} and left.",
        "<The court> {said only} [that the appeal had failed].",
        "<The pupil> {asked politely} [whether the pool was open].",
        "[“Where is my seat?”] <she> {wondered aloud}.",
        # near misses: when, how many, and what is asked
        "[“The bridge is open,”] <the mayor> {said} recently.",
        "[“The bridge is open,”] <the mayor> {wrote} early on Monday.",
        "[“The bridge is open,”] <the mayor> {tweeted} shortly after noon.",
        "<The nurse> {did not say} exactly [what had happened].",
        "<The union> {said} [nearly half of the drivers had left].",
        "<The union> {said} [roughly 300 drivers had left].",
        "<The union> {said} on Monday [about 300 drivers had left].",
        "<The captain> {says} [only the rich gain].",
    ],
)
def test_manner_belongs_to_the_cue(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]
