"""Where words end and what comes of them is told: who says them leaves, is told an answer, asks for something."""

import pytest

from extractors import Article, extract


def contents(text: str) -> list[str]:
    return [
        " … ".join(span.of(text) for span in a.content)
        for a in extract(Article(id="", text=text)).attributions
    ]


@pytest.mark.parametrize("said", ["said", "told them", "insisted that", "said that"])
@pytest.mark.parametrize("thing", ["the mill was shut", "the roof had been mended", "prices would fall"])
@pytest.mark.parametrize(
    "then",
    [
        ", and left",
        " and sat down",
        " and walked out of the meeting",
        " and then left the room",
        " and hung up",
        " before leaving for Elmton",
        " before walking off",
    ],
)
def test_who_says_it_of_a_thing_goes(said: str, thing: str, then: str) -> None:
    found = contents(f"Tom Ash {said} {thing}{then}.")
    assert [words.removeprefix("that ") for words in found] == [thing]


@pytest.mark.parametrize(
    "words",
    [
        "he was tired and went home",
        "the boy had packed and left",
        "the house was sold and left empty",
        "his wife had eaten before leaving for Elmton",
        "prices had risen and left families poor",
        "the mill was shut and the men left",
        "the mill was shut before it was sold",
        "the mill was old and had to be left",
        "he had “serious concerns”, which he had raised in May",
        "the mill was shut, which is a shame",
    ],
)
def test_what_goes_on(words: str) -> None:
    assert contents(f"Tom Ash said {words}.") == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann asked when it would open and was told by Mr Ash that nobody knew.", "when it would open"),
        ("She asked why the pier was shut and was told that the wood was rotten.", "why the pier was shut"),
        ("Ann asked whether it was safe but was told to wait.", "whether it was safe"),
        (
            "Ash stressed that it had not been formally identified and appealed for witnesses.",
            "that it had not been formally identified",
        ),
        (
            "He says he has “been briefed on it”, which is what men say about books.",
            "he has “been briefed on it”",
        ),
        ("Ash said the plan was “mad”, which is the sort of thing he says.", "the plan was “mad”"),
        ("If Ash thinks that the boy should be at home, let him say so.", "that the boy should be at home"),
        # near misses
        (
            "Ann said she had asked for a refund and was told to wait.",
            "she had asked for a refund and was told to wait",
        ),
        ("Ann asked whether he had come and was ill.", "whether he had come and was ill"),
    ],
)
def test_where_the_first_words_end(text: str, words: str) -> None:
    assert contents(text)[0] == words
