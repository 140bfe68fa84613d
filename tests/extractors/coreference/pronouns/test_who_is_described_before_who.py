"""``who`` behind a name that is described: the person beside it, not the one of whom the sentence is."""

import pytest

from extractors import Article, extract


def who(text: str) -> str | None:
    [attribution] = extract(Article(id="", text=text)).attributions
    return attribution.speaker.name if attribution.speaker else None


@pytest.mark.parametrize(
    "noun", ["clerk", "minister", "bishop", "board", "union", "council", "treasurer", "captain"]
)
@pytest.mark.parametrize(
    "verb", ["was backed by", "was met by", "has written to", "will meet", "phoned", "met"]
)
@pytest.mark.parametrize("subject", ["The mayor, Tom Ash,", "Tom Ash, the mayor,", "Tom Ash"])
def test_who_is_met(subject: str, verb: str, noun: str) -> None:
    assert who(f"{subject} {verb} the {noun}, who said the mill was shut.") == noun


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Ash, head of the clinic, who said the mill was shut, left.", "Tom Ash"),
        ("Tom Ash, elected head of the party in May, who said the mill was shut, left.", "Tom Ash"),
        ("The mayor, Tom Ash, a former miller from the north, who said the mill was shut, left.", "Tom Ash"),
        ("Dinah hires a guide called Amos (Tom Ash), who says that the wells are dry.", "Amos"),
        ("Dinah meets the sheriff (Tom Ash), who says that the wells are dry.", "sheriff"),
        ("Tom Ash (40), who said the mill was shut, left.", "Tom Ash"),
        ("The Harbour Board (HB), which said the mill was shut, met.", "Harbour Board"),
    ],
)
def test_who_is_described(text: str, name: str) -> None:
    assert who(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The other is Anna Finch, a weaver, who kept a diary. On 3 October she noted that it was cold.",
            "Anna Finch",
        ),
        ("The winner was Anna Finch. She said it was cold.", "Anna Finch"),
        ("The third is Dr Anna Finch. She said it was cold.", "Anna Finch"),
        ("The driver was Norwegian. She said it was cold.", "driver"),
        ("The miller was third behind Anna Finch. She said it was cold.", "miller"),
        ("A miller was Anna Finch's best friend. She said it was cold.", "miller"),
    ],
)
def test_whom_a_sentence_names_as_its_subject(text: str, name: str) -> None:
    assert who(text) == name
