"""What somebody says ends where others say something else: ``said A but [unions] say B``."""

import pytest
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        # several say it, in a form that has no ending
        "<The council> {said} [the mill would reopen in May], although many doubt it will.",
        "<The council> {said} [the mill would reopen in May], although some fear it will not.",
        "<Ms Orr> {said} [the town was pleased], though some want more.",
        "<Ms Orr> {said} [the ship was safe, although all hope is lost].",
        "<Ms Hale> {said} [the bridge would open in May] but unions say it is not safe.",
        "Ms Hale said the bridge would open in May but <unions> {say} [it is not safe].",
        "<The firm> {says} [the plant is clean], but neighbours claim that the smoke made them ill.",
        "The firm says the plant is clean but <neighbours> {claim} [that the smoke made them ill].",
        "<Mr Orr> {said} [the town would join only where it could] but the Whigs say he is giving in.",
        "<He> {told} the court [he loved the garden] but prosecutors say he sold it.",
        # beside it, without a comma
        "<The mayor> {said} [rents would fall] while the opposition said they would rise.",
        "<Ms Orr> {said} [rents would fall] whereas analysts say they will rise.",
        "<The report> {said} [that, while most say it is safe, the bridge must close].",
        "<She> {indicates} [that Lee, even though he has said it would be hard, has decided to go].",
        # others only say no
        "<Officials> {say} [the road is safe] but locals disagree.",
        "<The firm> {said} [the mine was safe] but the union denies it.",
        "<The firm> {said} [the mine was safe and that the union denies paying for it].",
        # what follows a denial behind a dash is no part of what is denied
        "<Mr Orr> {denied} [there was any row] - he is going to a funeral in Elmton.",
        "<The club> {denied} [that the ring – it is made of tin – had been sold].",
        # whose a sentence is
        "[Rents rose 4% in most towns]. That is {according to} <figures from the ministry>.",
        "[Rents rose 4% in most towns]. That’s {according to} <Ann Lee>.",
    ],
)
def test_others_say(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]


@pytest.mark.parametrize(
    "marked",
    [
        "The road would open in May but <the union> {says} [it is not safe].",
        "<The small but noisy crowd> {said} [it would stay].",
        "<People (mostly men, but also some women)> {say} [it is late].",
        "<Everyone but the mayor> {said} [it was late].",
    ],
)
def test_but_joins_no_subjects(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]


def test_shortened_word_ends_what_is_said_before_marks() -> None:
    marked = "<Police> {said} [he was shot at 3 a.m.] “He was alone,” Lee said."
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]


def test_sentence_that_is_said_already_is_not_said_again() -> None:
    assert len(found("Rents rose, Ms Lee said. That is according to a report.")) == 1
