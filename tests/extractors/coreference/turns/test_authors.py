"""Who says "I" outside quotations: who signs below, or whose column it is."""

from __future__ import annotations

import pytest
from cases import role_told, said

from extractors import Article, extract

LETTER = "Dear neighbours,\n\nI believe that the pier must close. I told the council that it was unsafe.\n\n"
COLUMN = (
    "I have crossed the bridge for 40 years. I believe it must close.\n\n"
    "The council met in May. I told the clerk that the planks were loose.\n"
)


def speakers(text: str, author: str | None = None) -> set[str | None]:
    """The speakers of all that an "I" says outside marks in a text."""
    found = extract(Article(id="made-up", text=text, author=author)).attributions
    own = [a for a in found if a.source and a.source[0].of(text).lower() in ("i", "my")]
    assert own
    return {a.speaker.name if a.speaker else None for a in own}


@pytest.mark.parametrize(
    "signature",
    [
        "Yours sincerely,\n\nRuth Hale",
        "Sincerely,\nRuth Hale, chair of the Elm Trust",
        "Yours faithfully\n\nRuth Hale\nChair of the Elm Trust",
        "Respectfully submitted,\n\nMayor Ruth Hale",
        "Best wishes,\n\n  Ruth Hale\n",
        "KIND REGARDS,\nRuth Hale | Elmton",
    ],
)
def test_who_signs_a_letter_speaks_in_it(signature: str) -> None:
    assert speakers(LETTER + signature) == {"Ruth Hale"}


def test_a_signature_tells_the_role() -> None:
    assert role_told(f"{LETTER}Yours sincerely,\n\nRuth Hale\nMayor of Elmton") == ("Mayor", "Elmton")


def test_of_two_letters_each_has_its_own_author() -> None:
    text = (
        "I believe that the pier must close.\n\nSincerely,\nRuth Hale\n\n"
        "I think that the pier is safe.\n\nSincerely,\nTom Ferris\n"
    )
    assert said(text) == [("Ruth Hale", "that the pier must close"), ("Tom Ferris", "that the pier is safe")]


@pytest.mark.parametrize(
    "signature",
    [
        "Yours sincerely,\n\nThe residents of Mill Lane",
        "Yours sincerely,\n\nRuth Hale and Tom Ferris",
        "Sincerely\n\nmeant, of course.",
        "Ruth Hale was mayor until May.",
        "",
    ],
)
def test_a_letter_that_no_one_person_signs_is_nobodys(signature: str) -> None:
    assert speakers(LETTER + signature) == {None}


def test_who_is_quoted_in_a_signed_letter_keeps_the_words() -> None:
    text = "Tom Ferris said: “I think that the pier is safe.”\n\nYours sincerely,\n\nRuth Hale"
    assert {speaker for speaker, _ in said(text)} == {"Tom Ferris"}


@pytest.mark.parametrize(
    "head",
    [
        "Why the bridge must close\n\nBy Ruth Hale\n\n",
        "Why the bridge must close\n\nBy RUTH HALE\n\n",
        "Why the bridge must close\n\nWritten by Ruth Hale\n\n",
        "My statement on the bridge\n\nMayor Ruth Hale\n\n",
        "A message from Mayor Ruth Hale\n\n",
    ],
)
def test_a_column_is_whose_line_stands_above_it(head: str) -> None:
    assert speakers(head + COLUMN) == {"Ruth Hale"}


def test_a_column_is_its_authors_who_is_known_beside_the_text() -> None:
    assert speakers(COLUMN, author="Ruth Hale") == {"Ruth Hale"}
    assert speakers(COLUMN, author="By RUTH HALE") == {"Ruth Hale"}
    assert speakers(COLUMN, author="Ruth Hale, Tom Ferris") == {None}
    assert speakers(COLUMN, author="Elmton Courier") == {None}


NEWS = "ELMTON - The bridge was shut on Monday. The council met. Drivers were told to turn back.\n\n" * 3


@pytest.mark.parametrize(
    "text",
    [
        f"The bridge is shut\n\nBy Ruth Hale\n\n{NEWS}I believe that it will open in June.",
        f"The bridge is shut\n\nBy Ruth Hale\n\n{NEWS}I told the clerk that it was late. I think it will open. I left.",
        f"The bridge\n\nBy Ruth Hale and Tom Ferris\n\n{COLUMN}",
        f"The bridge\n\n{COLUMN}",
    ],
)
def test_whose_i_it_is_has_to_be_plain(text: str) -> None:
    assert speakers(text) == {None}


def test_words_in_marks_are_not_those_of_the_reporter() -> None:
    text = "The bridge is shut\n\nBy Ruth Hale\n\n“I believe it must close,” Tom Ferris said. “I told the clerk that it was unsafe. I was right.”"
    assert {speaker for speaker, _ in said(text)} == {"Tom Ferris"}


def test_in_an_interview_who_answers_says_i() -> None:
    text = (
        "Tom Ferris runs the ferry.\n\nBy Ruth Hale\n\nQ: Why is it shut?\n\n"
        "A: I think that it is old. I believe it leaks. I know that it must be mended.\n"
    )
    assert "Ruth Hale" not in {speaker for speaker, _ in said(text)}
