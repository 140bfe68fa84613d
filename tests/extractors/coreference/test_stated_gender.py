"""The gender of a speaker as the article states it, and what states nothing."""

from __future__ import annotations

import pytest

from extractors import Article, Speaker, extract


def speakers(text: str) -> dict[str, Speaker]:
    found = extract(Article(id="x", text=text)).attributions
    return {s.name: s for a in found if a.speaker for s in (a.speaker, *a.speaker.members)}


STATED = [
    ("Ms Lee said the pier was shut.", "Lee", "female", "Ms"),
    ("Sir Tom Ash said the pier was shut.", "Tom Ash", "male", "Sir"),
    ("Lady Robin Finch said the pier was shut.", "Robin Finch", "female", "Lady"),
    ("“The pier is shut,” said spokesman Robin Kim.", "Robin Kim", "male", "spokesman"),
    ("Businesswoman Robin Kim said the pier was shut.", "Robin Kim", "female", "Businesswoman"),
    ("Robin Kim, a mother of two, said the pier was shut.", "Robin Kim", "female", "mother"),
    ("Robin Kim, 48, the mayor’s husband, said the pier was shut.", "Robin Kim", "male", "husband"),
    ("His wife, Robin Moss, said the pier was shut.", "Robin Moss", "female", "wife"),
    ("Robin Kim said she would not sail.", "Robin Kim", "female", "she"),
    ("Robin Kim closed the pier. “It leaks,” he said.", "Robin Kim", "male", "he"),
    ("Robin Kim told the Harbour Board that his boat had sunk.", "Robin Kim", "male", "his"),
    ("Robin Kim (they/them) said the pier was shut.", "Robin Kim", "they", "they/them"),
    ("Robin Kim, who uses they/them pronouns, said the pier was shut.", "Robin Kim", "they", "they/them"),
]


@pytest.mark.parametrize(("text", "name", "gender", "words"), STATED)
def test_what_states_it_and_where(text: str, name: str, gender: str, words: str) -> None:
    speaker = speakers(text)[name]
    assert speaker.gender == gender
    assert words in [span.of(text) for span in speaker.gender_spans]


NOT_STATED = [
    ("Mary Kim said the pier was shut.", "Mary Kim"),  # a first name states nothing
    ("Chairman Robin Kim said the pier was shut.", "Robin Kim"),
    ("Robin Kim told the skipper that she was late.", "Robin Kim"),
    ("“Her boat leaks,” Robin Kim said. “She knows.”", "Robin Kim"),
    ("Robin Kim said. “His boat leaks.”", "Robin Kim"),
    ("Robin Kim said the mother of the boy was ill.", "Robin Kim"),
    ("Robin Kim, her husband and two sons came. “It leaks,” said Robin Kim.", "Robin Kim"),
    ("Mary Kim, the man’s lawyer, said the pier was shut.", "Mary Kim"),
    ("Robin Kim, a women’s rights lawyer, said the pier was shut.", "Robin Kim"),
    ("With his wife, Tom Moss, 40, runs the pier. “It leaks,” said Tom Moss.", "Tom Moss"),
]


@pytest.mark.parametrize(("text", "name"), NOT_STATED)
def test_what_states_nothing(text: str, name: str) -> None:
    assert speakers(text)[name].gender is None


def test_two_things_are_none() -> None:
    text = "Robin Kim said she would sail. Mr Kim was late. “It leaks,” Robin Kim said."
    assert speakers(text)["Robin Kim"].gender is None


def test_an_unnamed_person_by_the_noun() -> None:
    text = "A spokeswoman for the port said the pier was shut."
    (speaker,) = speakers(text).values()
    assert (speaker.gender, [s.of(text) for s in speaker.gender_spans]) == ("female", ["spokeswoman"])


def test_bodies_have_none() -> None:
    assert speakers("The Harbour Board said she was late.")["Harbour Board"].gender is None


def test_the_title_of_a_label_in_a_transcript() -> None:
    text = (
        "Mr. LEE. I yield the floor to the member from Elmton.\n\nMs. HALE. I thank the chair for the time.\n\n"
        "Mr. LEE. We will vote on the bill at nine.\n"
    )
    found = extract(Article(id="x", text=text)).attributions
    stated = {
        a.speaker.name: (a.speaker.gender, a.speaker.gender_spans[0].of(text)) for a in found if a.speaker
    }
    assert stated == {"LEE": ("male", "Mr"), "HALE": ("female", "Ms")}


def test_places_count_in_the_text_as_it_was_given() -> None:
    text = "Robin  Kim\r\nsaid the pier  was shut.\r\n\r\n“It leaks,” she  said."
    (speaker,) = {a.speaker for a in extract(Article(id="x", text=text)).attributions if a.speaker}
    assert [span.of(text) for span in speaker.gender_spans] == ["she"]
