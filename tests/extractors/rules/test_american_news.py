"""Statements as American newspapers word them: who says it where a phrase stands between, and where it ends.

``[content] {cue} <source>``; each sentence of a list is found so, whichever rule finds it, and nothing else of it.
"""

from __future__ import annotations

import pytest
from cases import said
from marked import found, meant, plain

#: A town and its state stand before a noun, or behind whom somebody tells it.
TOWNS = [
    "<A Springfield, Illinois, man> {said} [he saw the crash].",
    "<An Elkton, Md., woman> {told} police [that her brother had been hurt].",
    "<Voters at a Dover, N.H., diner> {said} [they were tired of the ads].",
    "<The owner of a New Bern, North Carolina, bakery> {said} [the storm had cost him $9,000].",
    "<Ortiz> {told} students at a Salem, Oregon, high school [that she would run again].",
    "<Hart> {told} reporters in Topeka, Kan., on Friday [that the bill was dead].",
    "<Hart> {told} reporters in Topeka, Kan., Friday [that the bill was dead].",
    "<The pilot> {told} a town hall in Dunmore, Maine, on Monday [that the pier was unsafe].",
    "<The senator> {told} a crowd at a brewery in Elkton, Iowa, on Tuesday night [that the bill was dead].",
    # no noun of a town, and no state
    "<Hart>, of Dover, Del., {said} [the bill was dead].",
    "In a speech in Salina, Kan., on Friday, <Hart> {said} [the bill was dead].",
    "[The suspect was held in Springfield, Illinois], <police> {said}.",
]
#: A participle in the subject is no cue.
BRIEFED = [
    "<A person briefed on the talks> {said} [that the two banks had met on Monday].",
    "<People briefed on the matter> {said} [the company would cut 400 jobs].",
    "<Officials informed of the plan> {said} [it would take effect in June].",
    "<Two officials told of the decision> {said} [they were stunned].",
    "<Lawyers briefed on the case> {say} [the judge may rule in May].",
    "<Teachers polled about the change> {said} [they would quit].",
    "<One official briefed on the strike> {said}, [“We are done.”]",
    "[“We are done,”] {said} <one official> briefed on the strike.",
    "<Hale>, briefed on the storm, {said} [the roads would hold].",
    "The inspector asked about messages later deemed “top secret,” and <Hale> {said} [he had them].",
    "[In the face of recently announced layoffs, the shop is shut], <Hale> {said}.",
]
#: Who says what a form in -ing or an infinitive tells.
WHOSE = [
    "At noon the police received <12 calls> {saying} [shots had been fired inside the clinic].",
    "Hale leaves behind a row over his trip, particularly <his> {warning} [that the island would have to wait].",
    "<The judge>’s {ruling} [that the search was illegal] has been appealed.",
    "<His> {claim} [that the vote was stolen] has been rejected by three courts.",
    "The strong showing led officials to pause, and <Hale> {said} [the race was over].",
    "Anger in the party drove <the mayor> to {say} [that he had been misunderstood].",
    "Now, after {arguing} [that the race was down to three], <the team> left.",
    "<Hale>, {citing} [“low rates,”] said the bank would grow.",
    "<Hale>, who left early, issued a statement Tuesday {saying} [that he had been misread].",
    "Dashing into a meeting of senators, <Senator Shelley Marsh>, Republican of Ohio, {said} [the bill was dead].",
    "The council put off a vote after <residents> packed the hall and {pleaded with} [members to slow down].",
    "The crowd cheered when <Dunn> saw a friend in the stands and {asked} [him to stand up].",
    "<Hale> left the hall after the meeting ended and {told} reporters [that it was over].",
    "<The union that represents most of the workers>, Local 431, {has demanded} [that the firm honor the deal].",
    "<The group that runs the shelter>, Safe Nights, {says} [it needs $40,000].",
    "Hale told Ann they would not “make the first move.” [Dunmore], <she> {predicted}, [would come to them].",
    "[Hart registered the firm in 2010], according to <state corporate records>.",
    "<The judge> put off deciding whether the group could question Hart but {said} [it could come back].",
    "<Weber>, who advises Hart, is no fan of Ruiz but {lauded} [her choice of an aide].",
    "A witness alerted two officers, <who> responded to him, drew their guns and {ordered} [Ash to stop].",
    "That is why <executives> there {say} [that the network has no plan to sell].",
    "<The spokesman> said it was not clear that Cameron had read it, {adding} [that it was late].",
    "Hart said it was rigged, a charge that <Ruiz> denied, {noting} [that the rules were old].",
    "<Hale> said the clerk did not know what he was talking about, and {accused} [the paper of lying].",
]
#: Where it ends.
ENDS = [
    "<Hale> {said} [the bridge would open by June] - even though the builder has missed every deadline.",
    "<The governor> {said} [that the worst was over] — though economists doubt it.",
    "Rivera, <who> {announced} [a $275 million bond plan], plans to spend the week on the road.",
    "Aides hand out <tickets> {telling} guests [when to join the line], and ushers are on hand to help.",
    "<Hale> {explained} [how to mend the net], and the crew went to work.",
    "<The share of voters> {saying} [they want a ban] is as high as three in four.",
    "<She> {says} [despite all that, the mayor was not swayed].",
    "<She> {says} [despite being a Stanford graduate, she plans to root for Iowa].",
    "The panel backed the permit, [a decision] <they> {say} [allowed the quarry to grow].",
    "The judge freed the man, [a move] <prosecutors> {said} [put the town at risk].",
    "[The ballot line] {is seen by} <organizers> [as a “lifeboat” for moderates].",
    "They want a third party, [an option] {seen by} <organizers> [as a “lifeboat” for moderates].",
    "According to “The Old Harbor,” by <Gwen Hale>, [the pier burned in 1904].",
]


@pytest.mark.parametrize("marked", TOWNS + BRIEFED + WHOSE + ENDS)
def test_found(marked: str) -> None:
    wanted = meant("", marked)
    given = [(one.content, one.source) for one in found(plain(marked))]
    assert (wanted.content, wanted.source) in given


@pytest.mark.parametrize("marked", BRIEFED[:9])
def test_a_participle_of_the_subject_says_nothing(marked: str) -> None:
    assert len(found(plain(marked))) == 1


#: Acts, nouns and what somebody sees, and nothing said.
NOTHING = [
    "The coach then saw his best players leave for bigger schools.",
    "Hale saw prices fall last year.",
    "The school boasts three swimming pools and a library.",
    "She boasts a 45-point lead over her rival.",
    "The bank is advising the brewer on its $104 million sale.",
    "The campaign moves to Western states this week that the party is counting on.",
    "That is plain from new election commission reports that track late spending.",
    "How a mayor responds can be as important as the storm.",
    "There have already been telling responses that could matter later.",
    "Hale met both rivals before making a public endorsement of his own.",
    "The plan could work in states like Ohio.",
    "A $160 billion merger announced Monday would turn the firm into an Irish one.",
    "Hart’s clear advantage today is the same one Ruiz enjoyed in 2008.",
    "When the city shut its pools, she showed up at City Hall in a raincoat.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Weiss and her colleagues said it proves little. Women who live there may differ, they wrote.",
            "Weiss and her colleagues",
        ),
        ("Hale and his lawyers said they would appeal. “It is wrong,” they said.", "Hale and his lawyers"),
        (
            "Mayor Dan Hollis left. The road will open in May, according to Hollis’ office.",
            "Dan Hollis' office",
        ),
        ("Mayor Dan Hollis left. The road will open in May, Hollis’s office said.", "Dan Hollis’s office"),
        (
            "The Otters beat the Fremont Bisons on Sunday. Manager Hal Reddick left. He said it was late.",
            "Hal Reddick",
        ),
        ("Her opponent, state Sen. Will Baca, said the vote was late.", "Will Baca"),
        (
            "Ruth Abelson swam.\nBorn Ruth Lipsky, she was young. “I came home late,” she wrote.",
            "Ruth Abelson",
        ),
        ("Closer Dez Mathis walked two batters. “I am done,” Mathis said.", "Dez Mathis"),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert (said(text)[-1][0] or "").replace("'", "’") == speaker.replace("'", "’")
