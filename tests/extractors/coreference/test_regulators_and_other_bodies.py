"""Who a body is that is only described: a regulator, an opposition, a union; whose boss stands behind "its"."""

import pytest
from cases import role_told, said

from extractors.entities.noun_phrases import describe

FIRM = "Netlux said it had sold 10,000 pumps. Rita Moor says they save water. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (FIRM + "The regulator has said it expects to finish soon.", "regulator"),
        (FIRM + "The watchdog said the pumps were loud.", "watchdog"),
        ("BTL said its prices would rise. The regulator said it was concerned.", "regulator"),
        ("The NWB accused Netlux of fraud. The regulator said the books were wrong.", "NWB"),
        ("The Ferry Authority fined Netlux. The watchdog said it had lied.", "Ferry Authority"),
        ("Netlux said it was ready. The opposition said it would vote no.", "opposition"),
        ("The opposition walked out. The opposition said it was late. The transport union said it would strike.", "transport union"),
        ("Norland passed the Ferry Bill. The opposition said it was a mess.", "opposition"),
        ("The board of Netlux said it would pay. The company said it was glad.", "Netlux"),
        ("Housebuilder Netlux said it was glad. The housebuilder said it would pay.", "Netlux"),
        ("Regulator Ofcast said it was concerned. Ofcast said it would act.", "Ofcast"),
    ],
)  # fmt: skip
def test_bodies(text: str, who: str) -> None:
    assert said(text)[-1][0] == who


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The index was up. Shares rose after Netlux said it would pay. Its boss, Hal Crane, said it was cheap.", "Netlux"),
        ("Regulator Ofcast says it is concerned. Its chief executive, Ann Crewe, said it was late.", "Ofcast"),
        ("Netlux announced its results. Its chairman, Tom Ash, said they were good.", "Netlux"),
    ],
)  # fmt: skip
def test_whose_boss(text: str, body: str) -> None:
    assert role_told(text)[1] == body


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a subject in front of an adverb between commas
        ("A staffer answered: “Twice.” The governor, meanwhile, is on tour. He insists he has read it.", "governor"),
        ("A staffer answered: “Twice.” The driver, however, was asleep. He said he was tired.", "driver"),
    ],
)  # fmt: skip
def test_pronouns(text: str, who: str) -> None:
    assert said(text)[-1][0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chairman of the Port Helene Health Authority Winston Ash said it was late.", "Winston Ash"),
        ("CHAIRMAN of the Port Helene Regional Health Authority Winston Ash said it was late.", "Winston Ash"),
        ("Director of the Institute of Soil Science Peter Moss said the rains were late.", "Peter Moss"),
        ("Chairman of the Winston Ash Foundation Rita Moor said it was late.", "Rita Moor"),
    ],
)  # fmt: skip
def test_names_behind_a_body_with_a_first_name(text: str, who: str) -> None:
    assert said(text)[-1][0] == who


def test_a_legend_is_nobody() -> None:
    assert [
        described.kind for words in ("local legend", "the club legend") if (described := describe(words))
    ] == [
        "document",
        "individual",
    ]


def test_a_verb_is_no_part_of_a_role() -> None:
    text = "She beamed, telling host Benny Coyle that it was fun. Coyle said he was glad."
    assert role_told(text)[0] == "host"


def test_who_was_only_told_is_nobodys_body() -> None:
    text = "Ann Iyer told PTN the film was done. The outfit's president, Suresh Patil, said it was late."
    assert role_told(text)[1] != "PTN"


def test_like_is_no_verb_behind_a_singular() -> None:
    text = "They accused the boss of running the unit like a shop, adding that nobody was paid."
    assert said(text)[-1] == said("They said that nobody was paid.")[-1]
