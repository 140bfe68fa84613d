"""Releases of prosecutors, ministries and firms: whose words they are, where they end, and what is nobody's."""

from __future__ import annotations

import pytest
from cases import contents, said, speaker_told, who

from extractors import Article, extract

DA = "Elm County District Attorney Tom Harkwell announced today that Ray Dollan was convicted.\n"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # who reports what the accused did does not do it himself
        (
            "Man Sentenced to 30 Years in Prison\n" + DA + "The District Attorney said that, according to trial testimony, "
            "the defendant followed the victim, a 25-year-old woman, off a bus. After trying to talk to her, he grabbed her "
            "hand, pulled her into an alley, threatened to kill her and ran.",
            "to kill her",
            "Ray Dollan",
        ),
        ("Sheriff Carl Mossop said the suspect fled on foot. He said the man was armed.", "was armed", "Carl Mossop"),
        ("Sheriff Carl Mossop said the suspect fled on foot. He told the man to stop.", "to stop", "suspect"),
        # those of several are none of these
        ("The families of Ann Leeds, Tom Ashcombe and Mia Orrin said that talks must resume.", "must resume", "The families of Ann Leeds, Tom Ashcombe and Mia Orrin"),
        ("The foreign ministers of Alvia, Corland and Denn said that talks must resume.", "must resume", "The foreign ministers of Alvia, Corland and Denn"),
        ("“It is late,” said the parents of Ann Leeds, Tom Ashcombe and Mia Orrin.", "It is late", "the parents of Ann Leeds, Tom Ashcombe and Mia Orrin"),
        ("Two members of Unite, Ann Leeds and Tom Ashcombe, said the mill was shut.", "was shut", "Ann Leeds and Tom Ashcombe"),
        ("In a letter to the leaders of Unite, Tom Ashcombe and Mia Orrin said that talks must resume.", "must resume", "Tom Ashcombe and Mia Orrin"),
        # several announce it, of whom one is named
        ("A coalition of prosecutors, including Elm County District Attorney Tom Harkwell today announced the formation of a project.", "formation", "coalition of prosecutors"),
        # who stands right before "who"
        ("A witness alerted officers at the station, who drew their weapons and ordered the man to stop.", "to stop", "officers at the station"),
        ("A clerk called the police, who came and told her to leave.", "to leave", "police"),
        ("A neighbour called Ann Leeds, who ran over and told the man to stop.", "to stop", "Ann Leeds"),
        ("The driver, who had drawn a knife, came back and told the man to stop.", "to stop", "driver"),
        # two who are told by their offices, and who is named behind a main clause
        ("The Board's chair, Ruth Haldane, and its chief engineer, Tom Crewell, said in a joint statement: “We are ready.”", "We are ready", "Ruth Haldane and Tom Crewell"),
        ("“We are ready,” said the chair, Ruth Haldane, and the engineer, Tom Crewell.", "We are ready", "Ruth Haldane and Tom Crewell"),
        ("The mayor, Ruth Haldane, met Tom Crewell, and the engineer, Dan Ashcombe, said the bridge was open.", "was open", "Dan Ashcombe"),
        ("The mayor, Ruth Haldane, met with Tom Crewell, and Dan Ashcombe said the bridge was open.", "was open", "Dan Ashcombe"),
        ("Ann Leeds, retired clerk Bo Kimble, and Jo Bellings said the bridge was open.", "was open", "Ann Leeds, Bo Kimble and Jo Bellings"),
        ("Dollan's attorney, Lisa Marshall, declined to comment, but his sister, Jane Dollan, said the mill was shut.", "mill was shut", "Jane Dollan"),
        # who tells something to whom he meets in what is said
        ("The chief said that Carl Dollan hit a clerk and told her to be quiet.", "to be quiet", "Carl Dollan"),
        ("The chief said that Carl Dollan set the fire and then called his brother and asked him for a ride.", "a ride", "Carl Dollan"),
        ("The chief said Carl Dollan met a girl online, sent her money and told her to come to Elmton.", "to come", "Carl Dollan"),
        ("Mayor Ann Leeds said that the pier was shut and told reporters to wait.", "to wait", "Ann Leeds"),
        # a letter that is sent to somebody says what is in it
        ("The victim’s aunt sent a letter to the court which said, “I must walk where she died.”", "must walk", "letter"),
        ("She took her complaint to the council, which said that it was late.", "was late", "council"),
        ("According to the mayor, Ann Leeds’s plan is dead.", "is dead", "mayor"),
        ("According to Elmcare Founder & CEO, Sara O’Mearney, “The plan is a model for all of us.”", "a model", "Sara O’Mearney"),
        # a name that has a title inside
        ("Paul Marshal Currier, 56, was sentenced on Monday. Currier said it was late.", "was late", "Paul Marshal Currier"),
        ("“It is late,” said Carl Luther King Jr.", "It is late", "Carl Luther King Jr"),
        ("“It is late,” said Elmton Fire Marshal Carl Dollan.", "It is late", "Carl Dollan"),
        # a list of questions that anybody may have
        ("Question: Can I bring my car?\nAnswer: Yes, if it is small.\nQuestion: Can I ask to have a case heard?\nAnswer: Yes, there is no limit to it.\n", "to have a case", None),
        # a heading that names a crime is nobody
        ("Aggravated Sexual Assault\n\nThe victim lives in Elmton. She told the jury that she was tired.", "was tired", "victim"),
        # a paragraph that only closes a quotation is one itself, and nobody's whose name stands in it
        ("Mayor Ann Leeds spoke.\n\nLeeds pledged to mend the pier, and she has been true to her word.”\n\n“The town badly needs a new pier, and it will cost millions to build one.”", "badly needs", None),
    ],
)  # fmt: skip
def test_who_says_it(text: str, words: str, name: str | None) -> None:
    assert who(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The District Attorney identified the defendant as Colleen Hardwicke, 57, of Elmton, and her alleged accomplice as Dale Morrow, 49, of Ashford.", "the defendant as Colleen Hardwicke, 57, of Elmton, and her alleged accomplice as Dale Morrow, 49, of Ashford"),
        ("The District Attorney identified the defendants as Nat Sandring, 20, of Holt and Anton Alder, 18, of Elmton.", "the defendants as Nat Sandring, 20, of Holt and Anton Alder, 18, of Elmton"),
        ("Police identified the gangs as “Stain,” a group from the west, and “Alder,” whose members live in Holt.", "the gangs as “Stain,” a group from the west, and “Alder,” whose members live in Holt"),
        ("The mayor thanked the Sheriff's Office, in particular Detective Sarah Pooley, and the Ashford Police Department for their help.", "the Sheriff's Office, in particular Detective Sarah Pooley, and the Ashford Police Department for their help"),
        ("The mayor thanked the crews, in particular the divers, and left for Elmton.", "the crews, in particular the divers"),
        ("The defendants lied about their age and addresses on a form, and broke the rules.", "their age and addresses on a form"),
        ("A judge ordered a hearing and, before it began, prosecutors offered a plea.", "a hearing"),
        ("The unit asked the court to grant relief in his case, and on May 8, 2021, the court set aside the verdict.", "the court to grant relief in his case"),
        ("The court reversed it, ruling that the clerk hid letters and failed to correct false or misleading testimony from witnesses.", "that the clerk hid letters and failed to correct false or misleading testimony from witnesses"),
        ("The unit found that the deal – offered in good faith and accepted with regret – was not fair.", "that the deal – offered in good faith and accepted with regret – was not fair"),
        # what the one of whom somebody tells said to another he met
        ("The chief said that the man called his wife, who lives in Holt, and told her that he was hurt.", "that the man called his wife, who lives in Holt, and told her that he was hurt"),
        ("The chief said the man shot his wife, and told her sister that he was sorry.", "the man shot his wife, and told her sister that he was sorry"),
        ("The indictment alleges that she altered ledgers, deleted notices, and told the pastor that the bank was slow.", "that she altered ledgers, deleted notices, and told the pastor that the bank was slow"),
        ("Mayor Ann Leeds said that the pier was shut, which was a shame, and told reporters that it would be mended.", "that it would be mended"),
        ("The office announced that Darnell Pugham, 29, and Rory Tibbets, 33, both of Holt, pleaded guilty yesterday to theft.", "that Darnell Pugham, 29, and Rory Tibbets, 33, both of Holt, pleaded guilty yesterday to theft"),
        # a mark on a line of its own
        ("Meet Clerk Jerry Holman, who came from Northfield.\n\nThe North Quay Branch has ten clerks.\n\nWhat inspired you to come here?\n“\nDuring my first year, I saw the skill of the clerks. It showed me that I was right.”\nWhat is your favorite part of the job?\n“I enjoy working with boats, especially in the first days of spring.”\n", "“\nDuring my first year, I saw the skill of the clerks. It showed me that I was right.”"),
        # what somebody is accused of is alleged by nobody who is named
        ("Dollan is accused of meeting the boy through her team.", "Dollan … meeting the boy through her team"),
    ],
)  # fmt: skip
def test_where_words_end(text: str, words: str) -> None:
    assert words in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, Elm County Superior Court judges began dismissing criminal cases based on a lack of rooms.",
        "Before the fire, the court had not dismissed a case for lack of rooms in a decade.",
        "Ray Dollan, 31, was charged with robbery with allegations of causing great injury.",
        "The office did not seek to have the boy tried as an adult.",
        "I have been blessed to achieve much in my life.",
        "The courses offered in the program aim to ensure that youth are seen.",
        "A report found many faults.\n\nThe group documented beatings, denial of medical care and theft.",
        "Customers can expect installation times to fall by a third.",
        "Council sets out plan to cut waiting times for tests",
        "Dollan could be accused of hiding the letter.",
        "The Elm County Police Department responded to a reported death at a house in Elmton.",
        "The caller will often ask the victim to buy cards to pay a “late fee” at once.",
        "People who are accused of hiding letters should have a lawyer.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert said(text.rpartition("\n\n")[2]) == []


def test_what_somebody_is_accused_of_is_alleged() -> None:
    [one] = extract(
        Article("x", "On one occasion, the defendant is accused of letting her son drink.")
    ).attributions
    assert (one.stance, one.speaker) == ("alleged", None)


def test_who_is_accused_of_telling_something_tells_it() -> None:
    [one] = extract(Article("x", "She is accused of telling drivers that the ford was open.")).attributions
    assert (one.stance, one.content[0].of("She is accused of telling drivers that the ford was open.")) == (
        "alleged",
        "that the ford was open",
    )


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Statement by State Attorney Rosa Delmonte on the Fire", ("Rosa Delmonte", "State Attorney", None)),
        ("Statement from Elm County Criminal District Attorney John Crewell on the Fire", ("John Crewell", "Criminal District Attorney", "Elm County")),
        ("JOINT STATEMENT OF ELM COUNTY STATE'S ATTORNEY RUTH O'HALDER AND ELMTON POLICE SUPERINTENDENT CARL SNELLGROVE", ("Ruth O'Halder and Carl Snellgrove", None, None)),
        ("Joint statement by the foreign ministers of Alvia, Corland and Denn on the Fire", ("the foreign ministers of Alvia, Corland and Denn", "foreign ministers", "Alvia, Corland and Denn")),
    ],
)  # fmt: skip
def test_who_makes_a_statement(heading: str, told: tuple[str, str | None, str | None]) -> None:
    words = "We thank the crews who fought the fire on Monday night. Our thoughts are with those who lost their homes."
    assert speaker_told(f"{heading}\n\nMay 3, 2024\n\n{words}\n") == told


def test_a_job_comes_before_a_home() -> None:
    text = "“We can trust the tap,” said Marcus Tealey, a resident of Ashford and chair of Tap Watch."
    assert speaker_told(text) == ("Marcus Tealey", "chair", "Tap Watch")


def test_an_office_is_of_its_place() -> None:
    text = "“It is late,” said Office of Elm County Sheriff Tom Ashcombe."
    assert speaker_told(text) == ("Tom Ashcombe", "Sheriff", "Elm County")


def test_a_word_that_opens_a_sentence_issued_no_evidence() -> None:
    text = "Extensive evidence came up. According to the evidence, the man fled."
    assert speaker_told(text)[2] is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norland Energy ASA reported results. Chair of the board Anders Lykken said it was late.", ("Anders Lykken", "Chair", "Norland Energy ASA")),
        ("Vice chair of the council Anders Lykken said it was late.", ("Anders Lykken", "Vice chair", "council")),
        ("On behalf of the developer, Tim Osgoode of Larch Homes said it was late.", ("Tim Osgoode", None, "Larch Homes")),
        ("“We are ready for the bridge and for its people.”\n— Tom Crewell, Elm Valley Housing Association\n", ("Tom Crewell", None, "Elm Valley Housing Association")),
        ("“We are ready for the bridge and for its people.”\n— Tom Crewell, Elmton\n", ("Tom Crewell", None, None)),
    ],
)  # fmt: skip
def test_roles_and_bodies(text: str, told: tuple[str, str | None, str | None]) -> None:
    assert speaker_told(text) == told
