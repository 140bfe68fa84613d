"""Whose words in marks are that stand behind a sentence, a label or somebody else's words, without a tag of their own."""

from __future__ import annotations

import pytest

from tests.extractors.whose_words import CASTS, errors

STORIES = [
    "“It is [late=F],” {F} said. {M} nodded. “We must [go=M].”",
    "“It is [late=F],” says {F}. “We [knew=F].” {M} agrees. “We all [met=M].”",
    "“It is [late=F],” says {F}. {M} laughs. “We all [met=M].”",
    "“It is [late=F],” {F} said as {M} left. “We must [go=F].”",
    "“It is [late=F],” said {F}, who works with {M}. “We must [go=F].”",
    "{F} lost to {G}. {G.last} was glad. “It is [late=G].” {F.last} was not. “It is [cold=F?].”",
    "{F} listened as {M} spoke. “It is [late=M?].”",
    "{M} died in May.\n\n“He was [kind=?].”",
    "{M} was killed in May. “He was [kind=?].”",
    "{M} died in May.\n\n“He was [kind=-],” a friend said.",
    "“You are [late=F],” {F} told {M}.\n\n“I am [not=M],” he replied.\n\n“You [were=?].”",
    "“We were [late=F],” {F} said.\n\n“We are not [now=F].”",
    # whose words somebody else shows or reads
    "{F} showed {M} a text from {N}: “It is [late=N].”",
    "{F} shared {N}'s tweet: “It is [late=N].”",
    "{F} read aloud from {M}'s book: “It is [late=M].”",
    "{F} shared a message of support: “It is [late=F].”",
    "{F} read from her speech: “It is [late=F].”",
    "{F} read that {M} was [late=?].",
    "{F} showed {M} a letter in which {N} said it was [late=N].",
    # labels
    "{F}, 45, of Elmton, who met {M}: “It is [late=F].”",
    "{F}, MP for Elmton and a friend of {M}: “It is [late=F].”",
    "Baker and mother of two {F}: “It is [late=F].”",
]


@pytest.mark.parametrize("story", STORIES)
def test_whose_words_they_are(story: str) -> None:
    assert [error for cast in CASTS for error in errors(story, cast)] == []
