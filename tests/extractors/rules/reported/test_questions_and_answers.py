"""What somebody is asked and who answers, where no comma parts them; whom a question or a demand is put to."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "asked", "who", "answer"),
    [
        (
            "Asked if she enjoys a game of chess she says: “Yes, if I win.”",
            "if she enjoys a game of chess",
            None,
            "“Yes, if I win.”",
        ),
        (
            "When asked if he would stand again Ann Lee's husband replied: “I doubt it.”",
            "if he would stand again",
            "Ann Lee's husband",
            "“I doubt it.”",
        ),
        (
            "Asked whether the bridge would open in May the mayor said “it might”.",
            "whether the bridge would open in May",
            "mayor",
            "“it might”",
        ),
    ],
)
def test_a_question_ends_where_the_answer_begins(text: str, asked: str, who: str | None, answer: str) -> None:
    assert said(text) == [(None, asked), (who, answer)]


def test_words_that_belong_to_the_question_stay_in_it() -> None:
    text = "Asked whether he had told the court: “I was there”, Ash said he could not recall."
    assert (None, "whether he had told the court: “I was there”") in said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Elm Police asked anyone who spots the man to contact Sergeant Lee.", "to contact Sergeant Lee"),
        ("Elm Police asked people who might have seen him to come forward.", "to come forward"),
        ("The union told members who work at night that the pay would rise.", "that the pay would rise"),
        ("Lee asked the clerk who spotted the man why he had run.", "why he had run"),
        ("Lee asked the clerk who spotted the man.", "who spotted the man"),
        ("Lee told police who had hit him.", "who had hit him"),
    ],
)
def test_who_is_asked_is_no_part_of_what_is_asked(text: str, content: str) -> None:
    assert [words for _, words in said(text)] == [content]


@pytest.mark.parametrize(
    "text", ["Lee told anyone who asked.", "Lee will tell anyone who is willing to listen."]
)
def test_anyone_told_is_nothing_said(text: str) -> None:
    assert said(text) == []
