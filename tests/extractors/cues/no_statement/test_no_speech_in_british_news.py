"""Verbs of saying and seeing in ordinary British news by which nobody says anything, with near misses beside them."""

from __future__ import annotations

import pytest
from cases import Said, case, said

NOTHING = [
    # what a plan brings about
    "The change would see pensions being paid in June.",
    "The plan would see the pub demolished.",
    "The deal will see 300 staff move to Leeds.",
    # participles in a subject
    "The cases cited involved the use of two drugs.",
    "The methods proposed include a levy on fuel.",
    "The other proposed names include a domain for phones.",
    "The changes announced will affect 200 pupils.",
    # relative clauses with an object, and the verb of the main clause
    "Those who claim their pension early will lose money.",
    # works, and where somebody must go
    "He then wrote River of Fire with Anna Cole.",
    "He must report daily to a local police station.",
    # what may be done
    "Blogs have become a popular way for people to talk about their lives.",
    "There is nothing to suggest that the driver was drunk.",
    "He made sure that the door was shut.",
    "How do we make sure that our data is safe?",
    "Blogs have become a popular way for people to talk about their lives and express opinions online.",
    "The club has a way for members to vote and express an opinion.",
    # what a thing has seen
    "The feud has seen the two firms trade insults.",
    "Speculation about the film has seen every picture studied by fans looking for a clue.",
    # what somebody shows by a deed
    "He showed he can control a game.",
    "Captain Anna Cole showed she could lead from the front.",
    "The winger showed that he was ready for the big stage.",
    # nouns that look like verbs
    "Members earn “bonus” points which entitle them to a share of the profits.",
    "The Council questions session again saw the two leaders meet.",
    "Ports ban details set out",
    "The mayor is to send his best offers to date to the port.",
    # what a writer takes others to know
    "Some will recall the pictures of tractors around the parliament.",
    "Readers may remember that the bridge fell in 1953.",
    # who only rings
    "The Harbour Office has taken calls from people threatening to sue.",
    # prizes
    "Marta Oakes beat Jill Penn with her last effort to claim the national long jump title.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(text: str) -> None:
    assert said(text) == []


CASES = [
    case("Ann Lund saw that the road was shut.", ("Ann Lund", "that the road was shut")),
    case("Ann Lund proposed a levy on fuel.", ("Ann Lund", "a levy on fuel")),
    case("Ann Lund made it clear that the door was shut.", ("Ann Lund", "that the door was shut")),
    case("Ann Lund wrote that the door was shut.", ("Ann Lund", "that the door was shut")),
    case("The fans claim the team never win at home.", ("fans", "the team never win at home")),
    case("The survey showed they were late.", ("survey", "they were late")),
    case("Ann Lund showed that the figures were wrong.", ("Ann Lund", "that the figures were wrong")),
    case("Ann Lund details cuts to schools.", ("Ann Lund", "cuts to schools")),
    case("Ann Lund recalled the flood.", ("Ann Lund", "the flood")),
    # a noun that is the object of another verb
    case(
        "“We must save.” The union, which gave the paper the early figures for May, warned of cuts.",
        ("union", "cuts"),
    ),
    case("The board notes in its report that the pier is old.", ("board", "that the pier is old")),
    case("“It is late,” the board notes in its report.", ("board", "“It is late,”")),
    # who calls
    case("The council had 40 letters from residents saying it was late.", ("residents", "it was late")),
    case("Ann Lund returned from Rome saying it was late.", ("Ann Lund", "it was late")),
    # whom an infinitive belongs to
    case("Cafes are using text messages to tell customers about special offers.", ("Cafes", "special offers")),
    case("That prompted some charities to say the plan was cruel.", ("charities", "the plan was cruel")),
    # a tag with somebody who is told
    case("Farmers face a bill of millions, the Elm Agency is warning a committee of MPs.", ("Elm Agency", "Farmers face a bill of millions")),
    case("Farmers face a bill of millions, the Elm Agency has warned ministers.", ("Elm Agency", "Farmers face a bill of millions")),
    # what a court hears of what somebody said
    case("Tom Smith said he was in bed at the time, the jury heard.", ("Tom Smith", "he was in bed at the time")),
    case("Ann Lund told police she had found it, the trial was told.", ("Ann Lund", "she had found it")),
    case("The driver claimed he had braked, Leeds magistrates' court has heard.", ("driver", "he had braked")),
    case("A gang stole cars and sold them in Leeds, Elm Crown Court has heard.", (None, "A gang stole cars and sold them in Leeds")),
    # an amount of weather
    case("Ann Lund blamed the mild autumn.", ("Ann Lund", "the mild autumn")),
    case("Ann Lund criticised the mayor last autumn.", ("Ann Lund", "the mayor")),
    # whose message it is
    case("Tom Ash went home. His message to the mayor was: “Go home.”", ("Tom Ash", "“Go home.”")),
    # a thing in what is said, and who says more
    case(
        "Ann Lund pointed out that sales had soared and predicted that more would come.",
        ("Ann Lund", "that sales had soared"),
        ("Ann Lund", "that more would come"),
    ),
    case("Ann Lund said the report was published and showed that it was late.", ("Ann Lund", "the report was published and showed that it was late")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_said(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


GOES_ON = [
    # a verb that does not agree with what is said is of who speaks
    case("The firm said tests had shown no gas in one field, but was upbeat.", ("firm", "tests had shown no gas in one field")),
    case("The firm said sales were down but was hopeful for May.", ("firm", "sales were down")),
    case("The firm said sales were down and costs were up.", ("firm", "sales were down and costs were up")),
    # an object, and a form in -ing without a comma
    case("Ann Lund criticised plans for the harbour saying they were dear.", ("Ann Lund", "plans for the harbour"), ("Ann Lund", "they were dear")),
    # names of works, what a name refers to, whom somebody makes do it
    case("The only new entry came from Robbie Lund track Misunderstood, a new song."),
    case("The title refers to the cars in the game."),
    case("Ways were tried, including having a colleague describe the maps."),
    case("A third of Americans say they are tired.", ("third of Americans", "they are tired")),
    case("Ann Lund referred to the cars in the game.", ("Ann Lund", "the cars in the game")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOES_ON)
def test_where_it_ends(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
