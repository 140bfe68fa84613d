"""Statements as American wire news words them: where what is said ends, and who says it.

``[content] {cue} <source>``; a sentence of a list is found so, whichever rule finds it.
"""

from __future__ import annotations

import pytest
from cases import said
from marked import found, meant, plain

from extractors import Article, extract

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
    # one more act behind the first
    "<The resolution> {supported} [eliminating fees, limiting the number of seats and binding the rest].",
    "<She> {proposed} [cutting taxes, raising spending on roads and selling the ferry].",
    "<He> {called for} [raising wages, capping rents and closing two bases].",
    "<Holm> {opposed} [raising taxes], calling it a mistake and saying she would vote no.",
    "<The senator> {opposed} [cutting aid], leaving the room before the vote.",
    "<Reed> {cautioned against} [drawing conclusions before the firm has had a chance to answer].",
    # what a count shows, with all its shares
    "<The latest poll> {shows} [Roe leading Lee 44 percent to 37 percent, with 13 percent supporting another].",
    "<A poll> last week {showed} [Roe in third at 11 percent, followed closely by Lund at 10 percent].",
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
    # when it was said, and what it points to
    "<Lund> {discussed} [the plan] when he told the hall that it was late.",
    "<Lund> {praised} [the crew when the ship came in].",
    "<Lund> {said} [that “people get sick,”] an apparent reference to the strike that closed the mill.",
    "<Lund> {said} [it was over], a clear allusion to the mayor.",
    # what those who heard it did
    "<Justice Lund> {responded} [that the founders had no boats], drawing laughter.",
    "<Holm> {said} [it would be fun], drawing loud boos from the crowd.",
    "<She> {told} the hall [that the strike was over], prompting cheers.",
    "<She> {said} [the ad had aired in May, drawing complaints from both sides].",
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
    # a form in -s, or a title, that is no verb
    "<Charter advocates>, who want it, {dispute} [the figures].",
    "<Charter advocates> {say} [that parents left].",
    "<Harbour board reports> {show} [that the pier is old].",
    "<The mayor> met federal appeals judge Bo Ash, {calling} [him “a fine man”].",
    "<Credit rating firm Ashworth & Co.> {said} [it might cut the debt to junk].",
    "<Consumer advocates> {called on} [her to replace the director].",
    "<A man who identified himself as a veteran> {asked} Lund [what he would do].",
    "<A woman who described herself as a lifelong farmer> {said} [she would not vote].",
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


def test_what_is_all_that_somebody_would_say_is_said() -> None:
    text = "The clerk, Dan Ross, would say only that the mayor expects a vote."
    (attribution,) = extract(Article(id="made-up", text=text)).attributions
    assert attribution.stance == "said"


def test_neither_confirmed_nor_denied() -> None:
    text = "The office would neither confirm nor deny that it was looking into the matter."
    (attribution,) = extract(Article(id="made-up", text=text)).attributions
    assert attribution.stance == "not_said"


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


#: A heading with words in marks, and what goes on behind them.
HEADINGS = [
    "<Lund>: [‘Cruel Ads’ Have ‘No Place In A Campaign.’]",
    "<Ada Holm>: [‘Of Course’ Tom Reed Is Fit To Be Mayor].",
    "<Bo Ash>: [‘No idea’ if I would have told her].",
    "<Tom Reed>: [‘It is not a radical idea’ to ask for more].",
    "<Lund>: [‘A gamble’ and ‘a mess’].",
]


@pytest.mark.parametrize("marked", HEADINGS)
def test_heading(marked: str) -> None:
    wanted = meant("", marked)
    given = [one for one in found(plain(marked) + "\n\nThe senator spoke on Tuesday.") if one.rule == "named"]
    assert [(one.content[0].rstrip("."), one.source) for one in given] == [
        (wanted.content[0].rstrip("."), wanted.source)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm: “A bad deal” for Elm. She spoke on Monday.",
        "Ada Holm: “A bad deal,” and nobody laughed.",
        "Lund, in March: “We will pay” - and then he did not.",
        "Photos: “The Hour” opens in Elm.",
    ],
)
def test_no_heading(text: str) -> None:
    assert not [one for one in found(text) if one.rule == "named" and not one.content[0].endswith("”")]
