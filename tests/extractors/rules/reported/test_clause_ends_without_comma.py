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
        # a clause behind "and" in which somebody else does something; more of what is warned of
        "<Union leaders> {have warned against} [strikes] and the mayor may take up the theme.",
        "<Lund> {has not talked about} [the pier] and her office was shut.",
        "<The coach> {praised} [Lund] and Elmton have since signed her.",
        "<The coach> {praised} [Lund and Kim].",
        "<Lund> {warned of} [a town where boats rot and piers are shut].",
        "<Lund> {spoke about} [the steps the mayor and her deputy may take].",
        "<She> {criticised} [the pier and the quay that were built in May].",
        # an aside with a participle before the blame; acts behind commas
        "<The new board> {has accused} [its predecessor, led by Ada Lund, of theft].",
        "<The union> {attacked} [the firm, based in Elmton, for its rules].",
        "<Ada Lund> {criticised} [the plan], called it mad, and left for Elmton.",
        "<Ada Lund> {praised} [the band], called for a cheer, and left.",
        # a main clause whose subject has an aside between dashes
        "While <Norland> {announced} [its new plan], Westland - the second largest grower - said it would pay.",
        "Norland was glad as <the mayor> {announced} [a new plan for its mills].",
        # who is told of "considered" decided too
        "<The mayor> {discussed} [leaving with friends] but chose to stay.",
        "<Lund> {announced} [plans to sell the hall] but failed to name a buyer.",
        "<Lund> {called} [the plan small but dear].",
        # one more infinitive, of a verb whose past has no form of its own; a verb that has one
        "<The ferry line> {plans} [to use the money to build a pier and cut its debt].",
        "<The union> {promised} [to fight and put the case to the court].",
        "<He> {vowed} [to stay and set up a new party].",
        "<The judge> {told} the man [to sit down and shut the door].",
        "<The judge> {told} the man [to sit down] and left the room.",
        # what is added, no comma before it; and what is a sum
        "<Lund> {said} [the clerks had a “row” with the crew] adding: “It must end.”",
        "Lund said the clerks had a “row” with the crew {adding}: [“It must end.”]",
        "<Lund> {said} [the clerk was adding: two and two].",
    ],
)
def test_words(marked: str) -> None:
    assert_found(marked)


AND_A_CLAUSE = [
    "<Rosa Tell> {criticised} [the plan] and the council withdrew it.",
    "<Lund> {has not endorsed} [Ash] and Tell withdrew his early support.",
    "<Rosa Tell> {rejected} [the offer] and her lawyers went to court.",
    "<Ministers> {announced} [a tax on sugar] and shares in Norcom fell.",
    "<The king> {thanked} [the crew] and the crowd cheered.",
    "<The bishops> {warned against} [disunity] and the abbot may well take up the theme.",
    # near misses
    "<Rosa Tell> {blamed} [the driver and the owner of the bus].",
    "<Rosa Tell> {condemned} [the cuts and the taxes announced in May].",
    "<Rosa Tell> {praised} [the work Lund and Ash have done].",
    "<Rosa Tell> {recalled} [the time he and his father visited her].",
    "<He> {described} [the fire and the smoke it gave off].",
]


@pytest.mark.parametrize("marked", AND_A_CLAUSE)
def test_an_object_ends_before_what_somebody_else_does(marked: str) -> None:
    assert_found(marked)
