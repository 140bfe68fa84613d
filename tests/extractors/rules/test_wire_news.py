"""Statements as American wire news words them: where what is said ends, and who says it.

``[content] {cue} <source>``; a sentence of a list is found so, whichever rule finds it.
"""

from __future__ import annotations

import pytest
from cases import said
from marked import found, meant, plain

#: One more word that judges the object stands behind a comma.
JUDGED = [
    "<Holm> {described} [the talks as serious, detailed and at times heated].",
    "<Holm> {described} [the plan as bold, fair and overdue].",
    "<The union> {called} [the offer late, vague and rushed].",
    "<She> {dismissed} [the report as sloppy, biased and outdated].",
    "<Drivers> {described} [the road as narrow, winding and badly paved].",
    "<Voters> {described} [the candidate as honest, hardworking and, at times, boring].",
    "<The clerk> {described} [the office as crowded, understaffed and tired].",
    "<Holm> {portrayed} [the mayor as weak, confused and finished].",
    "<The union> {blamed} [high costs, weak demand for boats and a strike for the loss].",
    # what somebody does next is no part of it
    "<Holm> {criticized} [the plan], voted against it and left the room.",
    "<Holm> {praised} [the bill], signed it and thanked the crowd.",
    "<Critics> {denounced} [the plan as costly], saying it would hurt farmers.",
    "<Holm> {described} [the plan as rushed], said no and walked out.",
]
#: Somebody with an apposition says something else; who said it goes on behind the tag.
PARTED = [
    "<Holm> {said} [that the talks were a chance], while the mayor, Katrin Vogel, praised them.",
    "<He> {said} [the offer was fair], while the union's president, Ann Kim, called it an insult.",
    "<She> {said} [the pier was safe], but the pilot, Tom Reed, denied it.",
    "[The two sides moved closer], <officials> {said}, but they cautioned that much could go wrong.",
    "[The mill will close], <Lund> {said}, but he added that nobody would lose a job.",
    "[The plant dates to 1951], <she> {said}, [and inspectors have warned that it could fail].",
    "<He> {said} [the money would go to pipes, and not, as some have claimed, to pay].",
    "<Holm> {said} [the mill, the quay and the inn, closed for years, would open].",
]
#: A description, or an adverb, stands between.
APART = [
    "<Senator Ada Holm>, the majority leader, {has made clear} [that she will not take it up].",
    "<Ada Holm>, who runs the mill, {was adamant} [that it would stay open].",
    "<Lund>, 45, {is confident} [that the plan will pass].",
    "<The clerk> {worried} aloud [that his staff would not have time].",
    "<Poll after poll> {shows} [that drivers want change].",
    "For two hours <speaker after speaker> {urged} [the council to wait].",
    "<The survey of 602 likely caucusgoers>, conducted in June, {found} [that six in 10 were tired].",
    "<A poll of 500 likely Republican primary voters> {found} [that half were tired].",
    "<The poll of 800 registered voters>, taken in May, {found} [that half were undecided].",
    "<She> {argued} [the case should be dismissed].",
    "<Ada Holm>, who argued the case, {said} [it sent a message].",
]


@pytest.mark.parametrize("marked", [*JUDGED, *PARTED, *APART])
def test_statement(marked: str) -> None:
    wanted = meant("", marked)
    given = [one for one in found(plain(marked) + "\n") if one.source == wanted.source]
    assert wanted.content in [one.content for one in given]


@pytest.mark.parametrize(
    "sentence",
    [
        "The lawyer who argued the case left early.",
        "She argued a case in the high court, won it and went home.",
        "It was a demand that he described as silly.",
    ],
)
def test_nothing_is_said(sentence: str) -> None:
    assert not [one for one in found(sentence) if one.rule in ("bare_clause", "noun_cue")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Harlan County Clerk Ed Simms was late. “I am tired,” he said.", "Ed Simms"),
        ("Shares of Dunmore rose on Monday. The company said it had grown.", "Dunmore"),
        ("Sales of Dunmore trucks fell. The company said it was slow.", "Dunmore"),
        ("Profits at Dunmore fell. The company said it was slow.", "Dunmore"),
        ("Kansas City is large. “I am tired,” he said.", None),
    ],
)
def test_who_is_meant(text: str, speaker: str | None) -> None:
    assert said(text)[-1][0] == speaker
