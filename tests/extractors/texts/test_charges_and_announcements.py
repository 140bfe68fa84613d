"""Releases of prosecutors and offices: who announces what together, what is charged, and what looks like a statement there."""

import pytest
from cases import contents, said, who


@pytest.mark.parametrize(
    "text",
    [
        "The rule imposes burdensome reporting requirements on a narrow subset of county farms.",
        "They paid firms, whose alleged purpose was to move money to friends.",
        "Mr Fenn has waived all appeals for his crimes.",
        "The TPN is a “temporary permit number.”",
        "The burden is a “heavy load.”",
        "Nine Alleged Gang Members Indicted for Theft in Elmton",
    ],
)
def test_nothing_is_said(text):
    assert contents(text) == []


def test_who_responds_is_no_speaker_of_the_sentence_before():
    asked = "He asked a clerk to call the police because he had hit his brother."
    text = f"{asked} Responding officers found the man hurt in the face inside the hall."
    assert contents(text) == contents(asked)


def test_a_ruling_that_somebody_thinks_wrong():
    assert said("The judge issued a ruling that Fenn says is wrong.") == [("Fenn", "that … is wrong")]
    text = "The judge issued a ruling that the fence was too high."
    assert said(text) == [("judge", "that the fence was too high")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee resigned. Claiming officers lied, Fenn sued the town.", "officers lied"),
        ("The firm is reporting requirements that it cannot meet.", "requirements that it cannot meet"),
        ("Fenn, whose office said the plan was late, resigned.", "the plan was late"),
        ("The board issued a warning that many farms are dry.", "that many farms are dry"),
        ("Mr Fenn appealed for calm.", "calm"),
        ("The lawsuit alleges the abuse of two dogs at the farm.", "the abuse of two dogs at the farm"),
        ("Fenn said the plan (i.e., the ban) was late.", "the plan (i.e., the ban) was late"),
        ("Fenn said some towns, e.g. Elm, were late.", "some towns, e.g. Elm, were late"),
        (
            "The driver is accused of fatally shooting a guard in 2004.",
            "The driver … fatally shooting a guard in 2004",
        ),
        (
            "The sheriff identified the driver as Dan Fenn, a.k.a., Jayo, 27, of East Elm.",
            "the driver as Dan Fenn, a.k.a., Jayo, 27, of East Elm",
        ),
        (
            "Calling the trend a “house on fire,” Fenn explained how she had rebuilt the unit.",
            "how she had rebuilt the unit",
        ),
    ],
)
def test_what_is_said(text, content):
    assert content in contents(text)


def test_a_phrase_with_words_in_marks_is_not_what_is_explained():
    text = "Referring to the trend as a “house on fire,” Fenn explained how she had rebuilt the unit."
    assert all("Referring" not in words for words in contents(text))
    assert said("The plan is “a mess,” Fenn explained.") == [("Fenn", "The plan is “a mess,”")]


JOINT = [
    (
        "Sheriff Ira Dorn, Police Director Mona Riddle and Elm Health’s President and CEO Carl Mott said it was late.",
        "Ira Dorn, Mona Riddle and Carl Mott",
    ),
    (
        "(Elmton, July 30)\n– Sheriff Ira Dorn, Police Director Mona Riddle and Mayor Carl Mott said it was late.",
        "Ira Dorn, Mona Riddle and Carl Mott",
    ),
    (
        "Mayor Ira Dorn and Elm Health’s President and CEO Carl Mott said it was late.",
        "Ira Dorn and Carl Mott",
    ),
    ("Elm Health’s President and CEO Carl Mott said it was late.", "Carl Mott"),
]


@pytest.mark.parametrize(("text", "speaker"), JOINT)
def test_several_announce_it(text, speaker):
    assert who(text, "it was late") == speaker


def test_who_agrees_with_a_decision_says_why():
    text = "Attorney Mona Riddle agrees with the District Attorney’s decision saying, “Today we are free.”"
    assert who(text, "Today we are free") == "Mona Riddle"
    assert who("She works beside a sign saying, “Today we are free.”", "Today we are free") == "sign"


def test_who_comes_when_called_is_not_the_caller():
    text = "A witness alerted police officers at the pier, who ordered the driver to stop."
    assert who(text, "the driver to stop") == "police officers at the pier"


@pytest.mark.parametrize(
    "text",
    [
        "In the end, the clerk demonstrated an ability to handle hard cases and the driver was fined.",
        "A motorist who had observed the two men put the clerk in a headlock called the police.",
        "Police came upon the owner of the shop finding several cheques made payable to “Cash.”",
        "Police found a gun in the car.",
        "The team found its feet in the second half.",
    ],
)
def test_what_is_only_done_or_seen(text):
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The tests demonstrated the plan to cut costs had failed.", "the plan to cut costs had failed"),
        ("He observed the driver was drunk.", "the driver was drunk"),
        ("A survey by the Elm Trust found a 74% fall in thefts.", "a 74% fall in thefts"),
        ("The report found the tower was unsafe.", "the tower was unsafe"),
        ("Dan Fenn, 54, is accused of shooting a guard.", "Dan Fenn … shooting a guard"),
        ("Dan Fenn, 54, is reported to be ready to leave.", "Dan Fenn … to be ready to leave"),
    ],
)
def test_what_is_found_and_charged(text, content):
    assert content in contents(text)


DOCUMENTS = [
    ("In the arrest warrant, it is alleged that Dan Fenn took cash from a vendor.", "arrest warrant"),
    ("It is alleged in the indictment that Dan Fenn took cash from a vendor.", "indictment"),
    ("In the 2019 case, it is alleged that Dan Fenn took cash from a vendor.", None),
    ("It is alleged that Dan Fenn took cash from a vendor.", None),
]


@pytest.mark.parametrize(("text", "speaker"), DOCUMENTS)
def test_the_document_in_which_it_is_alleged(text, speaker):
    assert said(text) == [(speaker, "that Dan Fenn took cash from a vendor")]


ANSWERS = [
    ("The victim told the driver she was going to report him, and he said, “Spell my name right.”", None),
    ("The clerk told the driver that he was late, and he said, “Spell my name right.”", "clerk"),
    ("The clerk told the driver that she was late, and she said, “Spell my name right.”", "clerk"),
]


@pytest.mark.parametrize(("text", "speaker"), ANSWERS)
def test_he_is_not_she_who_told_him(text, speaker):
    assert who(text, "Spell my name right") == speaker


INITIALS = [
    ("The Oregon Department of Fairs met. ODOF said it was late.", "Oregon Department of Fairs"),
    ("The Department of Fairs met. ODF said it was late.", "ODF"),
]


@pytest.mark.parametrize(("text", "speaker"), INITIALS)
def test_initials_with_that_of_of(text, speaker):
    assert who(text, "it was late") == speaker


def test_a_line_of_a_menu_is_nobody():
    text = "Defense Attorney Discovery Information\nVictim Services\nMay 25\nThe Elm County DA recommends a pardon be given."
    assert who(text, "a pardon be given") == "Elm County DA"
    assert who("Deputy Public Works\nThe deputy said it was late.", "it was late") == "deputy"


def test_a_paragraph_in_another_language():
    text = (
        "The mayor said the pier was open.\n"
        "La fiscal adjunta, la abogada del distrito Ana Treviño, agregó: “Casi 24 años después, ella testificó con nada "
        "que ganar excepto justicia. La justicia retrasada no será justicia denegada.”"
    )
    assert said(text) == [("mayor", "the pier was open")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The report said the firm was late and warned that it might close.",
            "that it might close",
        ),
        (
            "Dorn is warning residents on behalf of the Federal Trade Board of a scam in which callers lie.",
            "a scam in which callers lie",
        ),
        ("Dorn warned residents on Monday of a scam.", "a scam"),
        ("Fenn told reporters on Monday of his plan to resign.", "his plan to resign"),
        ("Fenn urged the council to pay.", "the council to pay"),
    ],
)
def test_where_what_is_said_begins_and_ends(text, content):
    assert content in contents(text)


FUTURE = [
    ("Mayor Ann Lee will hold a news conference to announce that the pier is shut.", "Ann Lee"),
    ("Mayor Ann Lee will visit Elmton on Monday to announce that the pier is shut.", "Ann Lee"),
    (
        "Sheriff Kate Rundle and Police Chief Wayne Lund will hold a briefing to announce that the pier is shut.",
        "Kate Rundle and Wayne Lund",
    ),
    ("The ruling will raise the pressure on her to announce that the pier is shut.", None),
]


@pytest.mark.parametrize(("text", "speaker"), FUTURE)
def test_who_will_hold_a_briefing_will_announce_it(text, speaker):
    assert who(text, "that the pier is shut") == speaker
