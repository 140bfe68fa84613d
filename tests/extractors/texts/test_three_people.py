"""Whom "he" and "she" mean among three who are named: by grammar, and by what is told of each."""

from __future__ import annotations

import pytest

from tests.extractors.whose_words import CASTS, errors

STORIES = [
    "{F}, {M} and {N} met on Monday. She said it was [late=F].",
    "{M} and {F} argued about {G}. He said it was [late=M].",
    "{M} wrote to {N} in May. {N.last} said it was [late=N]. {M.last} said it was [cold=M].",
    "{F} beat {G}, who said it was [late=G]. {F.last} said it was [cold=F].",
    "When {M} left, {N} took over. He said it was [late=N].",
    "{N} took over when {M} left. He said it was [late=N].",
    "{N} was sacked after {M} left. He said it was [late=N].",
    # who is asked answers, and not of whom it is asked
    "{F} asked {M} about {N}. He said he was [ill=M].",
    "{F} interviewed {M} about {N}. “He is [ill=M],” he said.",
    "When {F} asked {M} about {N}, he said it was [late=M].",
    "{F} asked {M} whether {N} was ill. “He is [fine=M],” he said.",
    "{F} asked {G} about {N}. He said he was [ill=N].",
    "“You are [late=M],” {M} told {N}. “I am [not=N],” he replied.",
    "“You are [late=M],” {M} told reporters. “It is [cold=M],” he added.",
    # the dead
    "{F}'s late mother, {G}, founded the mill. “She was a [hard=F] woman,” she says.",
    "{F}'s mother, {G}, founded the mill. “She was a [hard=F] woman,” {F.last} says.",
    "{M} was killed on Monday. Police arrested {N}. He told officers it was [late=N].",
    # those without a name
    "{F} was hit by a van. The driver said it was [late=-].",
    "{M} hit a man in his 30s. {M.last} said it was [late=M].",
    "{M} and {N} were jailed. Both said it was [late=M+N].",
    "{M} and {N} stood for mayor. The former said it was [late=M]. The latter said it was [cold=N].",
    "{M} met the former mayor. The former mayor said it was [late=-].",
]


@pytest.mark.parametrize("story", STORIES)
def test_whom_a_pronoun_means(story: str) -> None:
    assert [error for cast in CASTS for error in errors(story, cast)] == []
