"""What the writer, or the main clause, tells behind what somebody said is no part of it."""

import pytest
from cases import contents, said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Based on her novel, which the Elm Post called “a barn of grief”, it follows a family.", "“a barn of grief”"),
        ("For Tom Novak, whom the Post called “the king of jazz”, it was the last show.", "“the king of jazz”"),
        ("In May she said, “A loaf is a loaf,” which I have thought about since.", "“A loaf is a loaf,”"),
        ("Tom Novak says the scheme will “pay for itself”, and here I reach for my hat.", "the scheme will “pay for itself”"),
        ("Tom Novak says the pier is safe, but I have my doubts.", "the pier is safe"),
        (
            "Maria Garcia claimed that forty were lost, whereas a letter left by Tom Novak speaks of a feast.",
            "that forty were lost",
        ),
        ("Maria Garcia answered Tom Novak, who said rents were high, by noting that they had fallen.", "rents were high"),
        # near misses: more of what is said
        ("Maria Garcia said the firm had cheated, by claiming that it was poor.", "the firm had cheated, by claiming that it was poor"),
        ("Tom Novak said it was “mad,” which hurt.", "it was “mad,” which hurt"),
        ("Maria Garcia said that rents had risen, whereas wages had not.", "that rents had risen, whereas wages had not"),
    ],
)  # fmt: skip
def test_where_what_is_said_ends(text: str, words: str) -> None:
    assert words in contents(text)


def test_who_answers_says_what_is_behind_by() -> None:
    text = "Maria Garcia answered Tom Novak, who said rents were high, by noting that they had fallen."
    assert said(text)[-1] == ("Maria Garcia", "that they had fallen")


@pytest.mark.parametrize("hour", ["21:31 ", "21:31 - ", "10.15am "])
def test_the_hour_of_an_entry_is_no_word_of_it(hour: str) -> None:
    assert said(f"{hour}“It is too early,” says Maria Garcia") == [("Maria Garcia", "“It is too early,”")]
