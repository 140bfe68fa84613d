"""Where a content ends: ``[content] {cue} <source>``, whichever rule finds it."""

import pytest
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        # the next thing that the source does, whatever the verb
        "<The board> {praised} [the new pilots] and handed them medals.",
        "<The board> {denied} [the claim] and then sued the paper.",
        "The board, <which> {endorsed} [the plan], sent the bill to the council.",
        "<The board> {praised} [damaged and repaired boats].",
        # what tells more of the object
        "<The board> {described} [the harbour as it was in winter].",
        "<The board> {criticised} [the pilots as careless].",
        "<The board> {criticised} [the pilots while they were at sea].",
        "<The board> {praised} [the pilots] until they left.",
        "<The board> {praised} [three pilots: Lund, Holm and Berg].",
        # how it was said, against where the thing itself stands
        "<The board> {defended} [the pilots] in a radio interview.",
        "<The board> {praised} [the pilots] on Facebook.",
        "<The board> {criticised} [errors in the report].",
        # when it was said, against when the thing itself is or was
        "<The board> {endorsed} [the pilots] last week, saying they were brave.",
        "<The board> {rejected} [Lund's offer] Tuesday.",
        "<The board> {endorsed} [the plan] in late May and went home.",
        "<The board> {denounced} [the strike of the pilots] on Monday night.",
        "<The union> {came out against} [the harbour tax] in September.",
        "<The board> {defended} [the plan] in the last week.",
        "<The board> {announced} [a rally on Friday].",
        "<The board> {praised} [the report of 2012].",
        "<The board> {criticised} [the ferry that sank in May].",
        "<The board> {criticised} [remarks the mayor made in 2006].",
        "<The board> {opposed} [the war at the time].",
        # all that somebody means to do, and until when
        "<The board> {vowed} [to mend the quay, sweep the pier and paint the boats].",
        "<The board> {vowed} [to stay until the harbour was clear].",
        "<The fans> {vowed} [to stay], with one writing: “Never.”",
        # a hyphen is no dash
        "<The board> {criticised} [the U.S.-Canada ferry].",
        "<The board> {criticised} [the ferry] - the oldest in the fleet.",
        # an aside behind the clause, against a list, a clause of its own and words between two commas
        "<The board> {said} [the ferry would sail at noon], a plan that nobody had heard of.",
        "<The board> {said} [it had a ferry, a tug and a barge].",
        "<The board> {said} [Lund, a pilot, would sail the ferry].",
        "<The board> {said} [when the storm came, a pilot was at sea].",
        # another clause behind a semicolon
        "<The board> {said} [the ferry would sail at noon]; the pilots had gone home.",
        "<The board> {said} [it had a ferry; a tug; a barge].",
        # the comma inside the marks, and what else is said
        "<The board> {hailed} [the ferry as “a marvel,”] adding that the pilots had wept.",
        "<The board> {said} [the ferry was “a marvel,” sailing at noon].",
    ],
)
def test_content_ends(marked: str) -> None:
    text = plain(marked) + "\n"
    expected = meant("", marked)
    assert expected[1:] in [one[1:] for one in found(text)]
