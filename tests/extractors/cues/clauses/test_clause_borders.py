"""Where what somebody says borders on the writer's own clauses: ``[content] {cue} <source>``."""

from __future__ import annotations

import pytest
from marked import found, meant, plain

#: The cue stands in a clause that leads to the main clause.
FRONTED = [
    "Even as <Mr. Lund> {has repeatedly said} [that he opposes the toll], his office collects it.",
    "Even though <the warden> {said} [the weir was safe], the council shut it.",
    "Just days after <Lund> {announced} [that the mill would close], the owners sold it.",
    "Two weeks after <Lund> {said} [the mill would close], it burnt down.",
    "In the same week that <Lund> {announced} [that the mill was safe], the roof fell in.",
    "Shortly before <Lund> {announced} [that the mill would close], the owners sold it.",
    "Not long after <he> {told} the council [that the mill was safe], the owners sold it.",
    "More than a decade since <Lund> {said} [the mill would close], it is still open.",
    "With <Lund> {saying} [that the mill was safe], the owners sold it.",
    "Amid <Lund>'s {assertions} [that the weir was safe], the council shut it.",
    # the clause or phrase in front is whole before anybody says anything
    "In a sign of the times, <Lund> {said} [the weir was shut, the mill was closed and the road was wet].",
    "Even <Lund> {said} [the weir was shut, the mill was closed and the road was wet].",
    "Two weeks ago <Lund> {said} [the weir was shut, the mill was closed and the road was wet].",
    "As it rained, <Lund> {said} [that even in May, the weir was shut].",
    "Days after the flood, <the warden> {said} [the weir was shut, the mill was closed and the road was wet].",
]


@pytest.mark.parametrize("marked", FRONTED)
def test_main_clause_behind_content(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked) + "\n")]


#: One content that two cues lead to is given once, with the source that says it.
ONCE = [
    ("Lund shot back in a post stating that the mill was safe.", ["Lund"]),
    ("Lund wrote in a letter warning that the mill would fall.", ["Lund"]),
    ("The warden is convinced that the weir will hold.", ["The warden"]),
    ("Her aides are not convinced that the weir will hold.", ["Her aides"]),
    ("Lund said in one of a series of radio messages that the truck was full.", ["Lund"]),
    # the words within are the content of another one
    ("Lund said Holm said that the weir was shut.", ["Lund", "Holm"]),
]


@pytest.mark.parametrize(("text", "sources"), ONCE)
def test_told_once(text: str, sources: list[str]) -> None:
    assert [one.source[0] for one in found(text + "\n")] == sources


#: What the writer goes on to tell, behind a comma or a dash.
WRITERS = [
    "<Hicks> {said} [all the crews sign the papers], though she did not discuss their terms.",
    "<Cook> {said} [Lund stopped the practice], but Cook did not say when.",
    "<He> {said} [he had a letter from a manager], though he did not say who wrote it.",
    "<Aides> {say} [he will stand again in May] - though it is unclear whether he can win.",
    "<A witness> {said} [he saw one person in the truck], although it was not clear whether he drove.",
    "<Lund> {said} [it was the keeper's fault] - although the picture did not show a keeper.",
    "<Lund> {said} [the talks were over], though he gave no details.",
    "<Lund> {said} [the talks were over], but he would not elaborate.",
    "<Lund> {said} [she should face no charges], a recommendation that the court adopted.",
    "<Lund> {said} [the votes led to the one in June], a move that could end the old union and the new.",
    "<Lund> {said} [it was no secret at the time] - a point that officials have disputed.",
    "<Lund> {said} [he would meet the “anchor”] — a play on words that few understood.",
    "<Lund> {has long maintained} [that she kept the rules], claims that the report could not support.",
    "<Lund> {said} [the region wanted to leave], remarks that were widely reported.",
    # words of who speaks
    "<Lund> {said} [the club had a boat, a tug and a barge].",
    "<Lund> {said} [the mill's rules - a set of ten pages - were too strict].",
    "<Lund> {said} [the rules - though they are old - will stay].",
    "<She> {said} [the ministry had asked for the papers, but the firm did not reply].",
    "<She> {said} [she had written to the firm, but it did not answer].",
    "<He> {said} [the weir would close - although not before May].",
    "<Lund> {said} [the ferry was old but the crew did not complain].",
    "<Lund> {said} [the talks were over but that he would not give up].",
    "<Lund> {said} [it had been a decline, a slow one, since May].",
]


@pytest.mark.parametrize("marked", WRITERS)
def test_writer_goes_on(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked) + "\n")]
