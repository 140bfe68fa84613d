"""Verbs of saying and showing whose clause or object states nothing; near misses, which do."""

from __future__ import annotations

import pytest
from marked import found

from extractors import Article, extract

NOTHING_STATED = [
    # what somebody is bound to show
    "The owner must prove the boat is hers before the sale.",
    "Applicants must demonstrate that they live in the county.",
    "Companies must show that their lamps are safe.",
    "The state has to prove that the clerk knew.",
    "The tenant is required to show that the roof leaked.",
    "Prosecutors have the burden of proving that the man was there.",
    # things and persons found
    "Officers found empty cans in the boat and the rudder was broken.",
    "A jury found the driver guilty of theft and the driver was sentenced to a year in jail.",
    "Inspectors found mould in the kitchen and the owner was fined.",
    "A neighbour who observed the crash tried to help the driver.",
    "The online reporting system is an addition to the desk.",
    "One of the barns Quick pitched investors was a ruin.",
    "The drivers charged are listed below.",
    "Elm County judges began their holiday in May.",
    "The lawyers kept two men from testifying but the jury believed the girl.",
    # what somebody tells is named, and nothing of it told
    "She told a story that made them laugh.",
    "Lund told a lie that cost him his job.",
    "Reed told the truth that few had known.",
    "Lund told a joke in the pub that nobody liked.",
    # what time will tell, and what somebody has to make up his mind about
    "Time will tell whether the plan works.",
    "Only time will tell if she was right.",
    "History will show that Reed was wrong.",
    "Lund may stay while he considers his future.",
    # what somebody is kept from finding out, papers that are handed in, things that are kept or looked at
    "He paid the tenants to keep them from discovering that the roof was gone.",
    "The fence keeps walkers from learning how deep the quarry is.",
    "The unit also submits evidence to the court in such cases.",
    "Schools can submit applications until the end of May.",
    "Nurses maintain accurate records on the ward.",
    "The panel will consider the applications in June.",
    "The committee will also consider mitigating circumstances.",
    "Judge Crane entered a deadly weapon finding in the case meaning the driver must serve half of it.",
    "The cards are intended to help patients who forget a visit.",
    "Words such as “may” are intended to mark what is not sure.",
    "Victims can be assured that the office will help them.",
    "The show has 140 prints, many of them never shown before.",
    "He kept ten letters, some of them rarely seen by anybody.",
    # the verb behind belongs to what a form in -ing describes
    "A notice telling drivers was torn down.",
    # what is set up, and what a series shows
    "The unit has established new channels that help staff.",
    "We are highlighting compelling stories from our staff.",
    "The driver called 9-1-1 and the police came.",
    # what is not known yet
    "The club will learn who it meets in the final on Monday.",
    "Residents will find out whether the road is to close.",
    "The board will determine whether the toll is legal.",
    # where somebody points
    "Lund pointed to the bench where Reed was sitting.",
    "Lund pointed to the sky.",
    # whom somebody spoke with, or where
    "Minister Ivo Lukin spoke today with Minister Grace Adeyo of Kasanga.",
    "Lukin spoke with the head of the bank.",
    "Marsh called into a show on Radio Nine.",
    # whom somebody confessed to; a noun of saying and a clause about it
    "Quick confessed to his brother.",
    "Quick confessed to detectives.",
    "Quick confessed to Lund.",
    "The announcement is a response that comes weeks after the hearing.",
    "The warning that came on Monday was late.",
    # what is followed and says nothing
    "The pupils were sorted according to age.",
    "The cases were filed and processed according to the law.",
    "The cake was made according to the recipe of his aunt.",
    "Loans are given according to need.",
    # an object with a participle or a noun that looks like a verb; a reason
    "The office maintains eight clerks assigned to the docks.",
    "Police discovered the sexual assaults on two boys in May.",
    "Breaks were even denied due to a lack of staff.",
    "Lund Toys Recalls Swings Due to Fall Hazard",
    # a time and nothing else
    "The firm reported two days later.",
    "The firm recalls 3,000 heaters.",
    # the title of a release, however long
    "See the release titled, “Two Held After a Fire at the Dock Burned the Ferry and Three Boats of the Club.”",
]

STATED = [
    ("Lund, backed by Reed, called it “mad”.", "it “mad”"),
    ("Lund left and called it “mad”.", "it “mad”"),
    ("Lund told the story of a pilot who lost his boat.", "the story of a pilot who lost his boat"),
    ("Lund told a joke about the mayor.", "the mayor"),
    ("Lund learned that the quay was shut.", "that the quay was shut"),
    ("Lund pointed to the rise in crime as proof.", "the rise in crime as proof"),
    ("Prosecutors proved that the clerk knew.", "that the clerk knew"),
    ("The study shows the lamps are safe.", "the lamps are safe"),
    ("Inspectors found the kitchen and the hall were clean.", "the kitchen and the hall were clean"),
    ("Inspectors found that the hall was cold and the roof leaked.", "that the hall was cold and the roof leaked"),
    ("A man who said he was drunk hit the clerk.", "he was drunk"),
    ("The neighbour who said the man was lost called his daughter.", "the man was lost"),
    ("A woman who says that she saw the crash has moved.", "that she saw the crash"),
    ("Mr. Lund reported having $40 in the tin.", "having $40 in the tin"),
    ("He spoke at length of the need for rain.", "the need for rain"),
    ("Lukin spoke with the head of the bank about the loan.", "the loan"),
    ("Lee speaks with pride of the new quay.", "the new quay"),
    ("The mayor reminded victims of dog biting that there is help.", "that there is help"),
    ("The clerk told us about the work we do and what it costs.", "the work we do and what it costs"),
    ("Quick admitted to sending “a few” notes.", "sending “a few” notes"),
    ("Quick confessed to being at the dock.", "being at the dock"),
    ("The mayor admitted to Lund that it was late.", "that it was late"),
    ("The mayor repeated his claim that the quay was safe.", "his claim that the quay was safe"),
    ("The statement, titled “We stay”, said the club would stay.", "the club would stay"),
    ("Her mother, named in court as Mrs. T., said the family had “lost everything.”", "the family had “lost everything.”"),
    ("Senator Hal Dunn (D-Ohio), who wrote the law, said it shows “what we can do.” Rep. Sue Ortega agreed, and left.",
     "it shows “what we can do.”"),
    ("Lund said a man was charged with theft and related crimes for robbing a boat.",
     "a man was charged with theft and related crimes for robbing a boat"),
    ("Lund said the police and alleged thieves fought on the quay.", "the police and alleged thieves fought on the quay"),
    ("Lund says the firm makes pumps, hoses or related goods.", "the firm makes pumps, hoses or related goods"),
    ("Police discovered the boy hides in the barn.", "the boy hides in the barn"),
    ("The firm maintains its pumps are safe.", "its pumps are safe"),
    ("Wages rose, according to the plan.", "Wages rose"),
    ("Employers must pay for breaks, according to the law.", "Employers must pay for breaks"),
    ("The minister urged the council to act.", "the council to act"),
    ("The report said that: “NorthLink did not train enough drivers.”", "“NorthLink did not train enough drivers.”"),
    ("The panel found that:\n\n• Staff were not told\n\n• Trains were late", "Staff were not told … Trains were late"),
    ("The mayor announced two years ago that the pier would close.", "that the pier would close"),
    ("The clerk said a week earlier that it was late.", "that it was late"),
    ("The plan is called “reckless” by the union.", "The plan … “reckless”"),
    ("Also, according to the report, the lamps were old.", "the lamps were old"),
    ("In addition, according to police, Quick stole a boat.", "Quick stole a boat"),
    ("Yesterday, according to the report, the lamps were old.", "Yesterday … the lamps were old"),
]  # fmt: skip


@pytest.mark.parametrize("sentence", NOTHING_STATED)
def test_nothing_is_stated(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(("sentence", "content"), STATED)
def test_near_misses_state_something(sentence: str, content: str) -> None:
    assert content in [" … ".join(attribution.content) for attribution in found(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Such stones are called “moai” on the island.",
        "The scheme is called “Green Roofs” by now.",
        "His boat is called “Second Chance.”",
        "The bell, cast in 1704 and called “Bertha”, fell silent.",
        "The boat, built by Reed and dubbed “Bertha”, sank.",
    ],
)
def test_a_name_that_things_have_is_not_given(sentence: str) -> None:
    assert not extract(Article(id="", text=sentence)).attributions
