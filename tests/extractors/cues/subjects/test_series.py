"""Verbs in a series: acts in what is said, what somebody says besides, what shares one "be", who keeps from saying more."""

import pytest
from cases import contents, who


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Police said the man came in, took a vase, and asked for tape.", "the man came in, took a vase, and asked for tape"),
        ("The clerk said that the driver left his van, ran into the barn, and called his aunt.", "that the driver left his van, ran into the barn, and called his aunt"),
        ("The mayor said the ford was shut, urged people to wait, and asked them to be calm.", "the ford was shut"),
        ("The board announced that he was fined today in Elmton and ordered to pay for the gate.", "that he was fined today in Elmton and ordered to pay for the gate"),
        ("She said the guard was arrested on Monday and asked to hand in his badge.", "the guard was arrested on Monday and asked to hand in his badge"),
        ("The office confirmed that two aides had resigned but refused to name them.", "that two aides had resigned"),
        ("Police said that a man was being questioned but refused to say where.", "that a man was being questioned"),
        ("Officials said that the firm had been warned but refused to act.", "that the firm had been warned but refused to act"),
        ("The store said that a boy was held but refused to give his name.", "that a boy was held but refused to give his name"),
        ("The mayor said the ford was shut and urged drivers to wait.", "the ford was shut"),
    ],
)  # fmt: skip
def test_what_is_said_ends_with_what_is_done_in_it(text, content):
    assert content in contents(text)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ann Tice told members at the hall that the group does not plan a sale, and urged them to wait.", "to wait", "Ann Tice"),
        ("Bo Marsh told the board in May that the mill expects to hire, and asked it to agree.", "to agree", "Bo Marsh"),
        ("Ann Tice said the ford was shut, and asked drivers to wait.", "to wait", "Ann Tice"),
        ("When the boy tried to go, the guard drew a saw, told him not to shout, and left.", "not to shout", "guard"),
        ("One trick involves a caller saying that your card was lost.", "was lost", "caller"),
        ("The clerk called her sister to tell her that the ford was shut.", "was shut", "clerk"),
        ("The guard accused of taking the van told the court that he was ill.", "he was ill", "guard accused of taking the van"),
        ("The woman charged with hiding the note said she forgot.", "she forgot", "woman charged with hiding the note"),
    ],
)  # fmt: skip
def test_who_says_what_is_joined(text, words, name):
    assert who(text, words) == name


@pytest.mark.parametrize(
    "text",
    [
        "Pupils were sent home and told that the hall was shut.",
        "Pupils were sent home and told the hall was shut.",
        "Callers were cut off or told they had to pay again.",
        "Staff were called in on Friday, handed letters and told that their jobs were gone.",
        "The man was stopped by guards and asked whether he had a ticket.",
        "Residents were moved to a school and warned that the work could take weeks.",
    ],
)
def test_who_is_told_says_nothing(text):
    assert who(text, " ") is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Two men were held and later told police that they were alone.", "alone", "Two men"),
        ("The minister was booed and told the crowd that he would be back.", "be back", "minister"),
        ("Bo Marsh was elected in May and promised that rates would fall.", "would fall", "Bo Marsh"),
        ("The council was criticised by auditors and warned that it was broke.", "broke", "council"),
    ],
)
def test_who_says_something_behind_a_passive(text, words, name):
    assert who(text, words) == name
