"""Clauses that other rules missed: in brackets, with a pronoun for a subject, about a noun before, behind "not"."""

import pytest

from extractors import Article, extract


def contents(text: str) -> list[str]:
    attributions = extract(Article(id="", text=text)).attributions
    return [" … ".join(part.of(text) for part in a.content) for a in attributions]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # a sentence in brackets
        ("(The mill will be sold, Mr. Holt said.)", "The mill will be sold"),
        (
            "(The Dutch, it turns out, are fond of tea, Ann Lee said.)",
            "The Dutch, it turns out, are fond of tea",
        ),
        ("(It rained for a week, according to the diary.)", "It rained for a week"),
        ("(No one was hurt, said Ann Lee.)", "No one was hurt"),
        # "this" is the subject
        ("He told reporters this was a mistake.", "this was a mistake"),
        ("The mayor told the board these were the last three.", "these were the last three"),
        ("Lee told the court this had never happened.", "this had never happened"),
        # what is said lacks a word that stands before
        ("He opposed the law, which critics say allowed fraud.", "which … allowed fraud"),
        ("Workers dug up a pipe which the council said leaked.", "which … leaked"),
        ("It was a rule that the courts said favoured landlords.", "that … favoured landlords"),
        # what somebody complains about not doing
        ("The union warned against not paying the guards.", "not paying the guards"),
        ("The clerk warned of not having enough chairs.", "not having enough chairs"),
        # a title in marks with its comma
        ("The Danes are fond of “The Bridge,” Holt said.", "The Danes are fond of “The Bridge,”"),
        # all of whom agree
        ("The mill is too small, the two firms agree.", "The mill is too small"),
    ],
)
def test_clauses(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "He told his son this and that.",
        "She told the boy this story.",
        "On the other hand, she added.",
        "They fixed a pipe which leaked.",
        "(The mill was sold.)",
    ],
)
def test_near_misses(text: str) -> None:
    assert contents(text) == []
