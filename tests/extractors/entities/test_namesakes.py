"""Of several people with one last name: whom the bare last name means, and whom a pronoun does."""

import pytest
from cases import said

from extractors import Article, extract

OBITUARY = (
    "Zephyrine Larkmoor, whose operas were sung around the world, died on Saturday at her home. She was 97.\n\n"
    "Her death was confirmed by {}.\n\n"
    "Ms. Larkmoor’s first success ran for 611 nights. She used to say that it was too long.\n"
)


def said_by(text: str, words: str) -> str | None:
    found = [
        a.speaker and a.speaker.name
        for a in extract(Article(id="", text=text), least=0.0).attributions
        if words in a.content[0].of(text)
    ]
    return found[0] if found else None


@pytest.mark.parametrize(
    "by",
    [
        "her daughter, Clover Larkmoor",
        "her daughter Clover Larkmoor",
        "her younger sister, Grace Larkmoor",
        "her niece, Anna Larkmoor",
        "her cousin Julia Larkmoor",
    ],
)
def test_a_relative_is_not_whom_the_article_is_about(by: str) -> None:
    assert said_by(OBITUARY.format(by), "it was too long") == "Zephyrine Larkmoor"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a relative who goes on speaking is meant all the same
        (
            "Mayor Oskar Venn left early. His wife, Tilda Venn, said he was ill. She said that he had a cold.",
            "Tilda Venn",
        ),
        (
            "Oskar Venn’s daughter, Tilda Venn, runs the inn. Ms. Venn said that he had a cold.",
            "Tilda Venn",
        ),
        # nobody is a relative: the one with a first name comes first
        ("Dora Finch met Bruno Ash. Finch said that he had a cold.", "Dora Finch"),
    ],
)
def test_a_relative_speaks(text: str, speaker: str) -> None:
    assert said_by(text, "he had a cold") == speaker


PEERS = [
    ("Lord Holm of Elmton denied that the pier was weak. A man, Omar Holm, was jailed in 1993.", "Holm"),
    ("A man, Omar Holm, was jailed in 1993. Lord Holm of Elmton denied that the pier was weak.", "Holm"),
    (
        "Lord Holm of Elmton was there. A man, Omar Holm, was jailed in 1993. The board heard from Lord Holm of Elmton, "
        "who was a minister. He denied that the pier was weak.",
        "Holm",
    ),
    ("Sir Omar Holm became Lord Holm of Elmton. Lord Holm denied that the pier was weak.", "Omar Holm"),
    (
        "Minister Ann Holm, now Baroness Holm of Elmton, left. Lady Holm denied that the pier was weak.",
        "Ann Holm",
    ),
    (
        "The board accused Lord Holm of haste. He denied that the pier was weak, and Omar Holm is right.",
        "Omar Holm",
    ),
    ("Lord Holm denied that the pier was weak. Omar Holm, who was born in Elmton, keeps bees.", "Omar Holm"),
]


@pytest.mark.parametrize(("text", "name"), PEERS)
def test_a_peer_with_a_place_is_no_namesake_without_a_title(text: str, name: str) -> None:
    assert said_by(text, "pier was weak") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what a body is only of is another
        ("The Friends of the Tarn will pay. The Tarn denied that the pier was weak.", "Tarn"),
        ("The Supporters of Rovers will pay. Rovers denied that the pier was weak.", "Rovers"),
        ("The Société des Amis du Louvain will pay. The Louvain denied that the pier was weak.", "Louvain"),
        # near misses: a place for its university, a field for its office, the noun of the body
        ("The University of Elmton will pay. Elmton denied that the pier was weak.", "University of Elmton"),
        (
            "The Department of Justice will pay. Justice denied that the pier was weak.",
            "Department of Justice",
        ),
        ("The Bank of Elmton will pay. The Bank denied that the pier was weak.", "Bank of Elmton"),
    ],
)
def test_what_a_body_is_of(text: str, name: str) -> None:
    assert said_by(text, "pier was weak") == name


@pytest.mark.parametrize("husband", ["Peter Halloran", "former Mayor Peter Halloran"])
def test_a_pronoun_in_the_words_said_does_not_tell_whose_the_last_name_is(husband: str) -> None:
    text = (
        f"Nora Halloran does not know.\n\nHalloran and her husband, {husband}, came.\n\n"
        "“It is late,” Halloran said.\n\n“It is cold,” Halloran said. “He was late.”"
    )
    assert [speaker for speaker, _ in said(text)] == ["Nora Halloran"] * 2


def test_a_pronoun_in_the_words_said_tells_no_gender() -> None:
    text = "Mayor Kim Marsh said: “It is late.”\n\n“It is cold,” Marsh said. “He had begun to push him.”\n\nShe noted that it was dark."
    assert said(text)[-1] == ("Kim Marsh", "that it was dark")


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        ("Tom Halloran came.", "Mr Haloran", "Tom Halloran"),
        ("Netlux chief Bob Yates came.", "Mr Yate", "Bob Yates"),
        ("Governor Gavin Newsam has reversed it.", "Governor Newsame", "Gavin Newsam"),
        ("Ann Hanson came.", "Mr Hansen", "Hansen"),
        ("Tom Hanson met Peter Hansen.", "Mr Hansen", "Peter Hansen"),
        ("Governor Tom Hanson came.", "Sheriff Hansen", "Hansen"),
    ],
)
def test_a_misspelt_last_name_behind_a_form_of_address(first: str, later: str, name: str) -> None:
    assert said(f"{first} {later} said it was late.") == [(name, "it was late")]
