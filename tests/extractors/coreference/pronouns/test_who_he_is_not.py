"""Whom "he", "she" and "it" do not mean: who only reports a case, who is nobody named, what was pointed at."""

import pytest
from cases import contents, who

CASE = "District Attorney Carl Hale identified the defendant as Tom Ash, 25, of Elmton. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            f"{CASE}The District Attorney said that the defendant pulled up to a woman. He asked the woman to get into his car.",
            "to get into",
            "Tom Ash",
        ),
        (
            "District Attorney Carl Hale said the defendant walked up to a boy. He then told the boy not to scream.",
            "not to scream",
            "defendant",
        ),
        (
            "The District Attorney said that the defendant pulled up to a woman. He told her that he had a gun.",
            "he had a gun",
            "defendant",
        ),
        (
            "Sheriff Carl Hale said the suspect, Tom Ash, had broken in on Monday. He told the woman to lie down.",
            "to lie down",
            "Tom Ash",
        ),
        (
            "Prosecutor Bo Lund said the suspect came up to the girl. He asked her to open the door.",
            "open the door",
            "suspect",
        ),
        # near misses: who reports speaks to the court, the victim or the public
        (
            "District Attorney Carl Hale met the widow on Monday. He told her that the case was closed.",
            "the case was closed",
            "Carl Hale",
        ),
        (
            "District Attorney Carl Hale said the defendant robbed a bank. He told the court that it was late.",
            "it was late",
            "Carl Hale",
        ),
        (
            "District Attorney Carl Hale thanked the victim. He told her that she was brave.",
            "she was brave",
            "Carl Hale",
        ),
    ],
)
def test_who_reports_a_case_does_not_tell_its_victims(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Elmo Blade V3 phone sold well. The colours were new. Shops were full of it. She added that it was late.",
            "it was late",
        ),
        (
            "The government kept back Finlo Marr's report. He said the pension was small.",
            "the pension was small",
        ),
    ],
)
def test_a_name_that_may_be_a_things_is_not_who_is_far(text: str, words: str) -> None:
    assert who(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Deputy Mayor Ann Holm opposed it.\n\nOne of Hart's neighbours says she was afraid. She says she knows he will come back.",
            "he will come back",
            "One of Hart's neighbours",
        ),
        (
            "“It is bad,” Ben Carl said.\n\nThe Elm Post quoted one of Carl's aides as saying he was tired. He denied that it was so.",
            "it was so",
            "Ben Carl",
        ),
        (
            "The unit found a letter. That was due to haste, according to the report. It also found that the lawyer failed.",
            "the lawyer failed",
            "report",
        ),
    ],
)
def test_one_of_several_and_what_was_pointed_at(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


@pytest.mark.parametrize(
    "words",
    [
        "that Officer Tom Ash came back in his own car and told the victim not to call",
        "that Ann Lee went to the shop and asked the clerk for money",
        "that the driver left the car and called his wife to say he was late",
        "that the mayor had met the firm and said the deal was off",
    ],
)
def test_what_is_alleged_goes_on_behind_and(words: str) -> None:
    assert contents(f"It is alleged {words}.") == [words]
    assert contents(f"It was reported {words}.") == [words]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "District Attorney Ruth Hale joined former Judge Tom Ash today to announce that it was closed.",
            "Ruth Hale",
        ),
        ("Ruth Hale teamed up with Netlux to announce that it was closed.", "Ruth Hale"),
        ("Ruth Hale appeared with Sheriff Tom Ash to announce that it was closed.", "Ruth Hale"),
        ("Tom Ash of Elmton stood at a Bush event here to say that it was closed.", "Tom Ash"),
        ("The minister travelled to Elmton to say that it was closed.", "minister"),
        # near misses
        ("Ruth Hale met Tom Ash on Friday to say that it was closed.", "Ruth Hale"),
        ("They left after Ann Lee used a speech to say that it was closed.", "Ann Lee"),
        ("A man named Tom Ash called the clerk to say that it was closed.", "man"),
    ],
)
def test_who_joins_another_to_say(text: str, name: str) -> None:
    assert who(text, "it was closed") == name
