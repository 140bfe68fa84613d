"""Whom a description means among two who are named: the one who fits, and nobody where both or none do."""

from __future__ import annotations

import pytest

from tests.extractors.whose_words import CASTS, errors

STORIES = [
    # one fits
    "{M}, 34, hit {N}, 51. The 34-year-old said it was [late=M].",
    "{M}, a father of two, met {N}, a father of three. The father of three said it was [late=N].",
    "Striker {M} and goalkeeper {N} met. The goalkeeper said it was [late=N].",
    "Labour MP {M} met Conservative MP {N}. The Labour MP said it was [late=M].",
    "Labour MP {M} met Conservative councillor {N}. The MP said it was [late=M].",
    "{M}, a Texas Republican, met {N}, an Ohio Democrat. The Democrat said it was [late=N].",
    "{M}, from Germany, beat {N}, from Spain. The German said it was [late=M].",
    "{M} of Germany beat {N} of Spain. The Spaniard said it was [late=N].",
    "German driver {M} beat French driver {N}. The Frenchman said it was [late=N].",
    "{M} is a German who lives in Elmton with {N}, a Spaniard. The Spaniard said it was [late=N].",
    "Elmton mayor {F} met Oakham mayor {M}. The Elmton mayor said it was [late=F].",
    "{F} beat {G} in the final. The winner said it was [late=F].",
    "{M} played for City. The City striker said it was [late=M|-].",
    "Singer {F} said singer {G} was ill. The singer said it was [late=F].",
    "{F}, a teacher, was hired by {G}, a teacher. {F.last} was glad. The teacher said it was [late=F].",
    # two fit
    "{M}, 34, hit {N}, 34. The 34-year-old said it was [late=-].",
    "{M}, a father of two, met {N}, a father of two. The father of two said it was [late=-].",
    "Striker {M} and striker {N} met. The striker said it was [late=-].",
    "Labour MP {M} met Conservative MP {N}. The MP said it was [late=-].",
    "Singer {F} sued singer {G}. The singer said it was [late=-].",
    "{F}, a teacher, met {G}, a teacher. The teacher said it was [late=-].",
    "Mayor {F} met Oakham mayor {M}. The mayor said it was [late=-]. The Oakham mayor said it was [cold=M].",
    "President {M} met President {N} of Norland. The president said it was [late=-].",
    "{F} won; {G} came second. The winner said it was [late=-].",
    "{F} founded Norlux. {M} runs it. The founder said it was [late=-].",
    # none does
    "{F}, a pupil, said it was [late=F]. The teacher said it was [cold=-].",
    "{M} scored for City against Rovers. The Rovers goalkeeper said it was [late=-].",
    "{M} of Germany won. The Spaniard said it was [late=-].",
    "Spain's {M} won. The Englishman said it was [late=-].",
]


@pytest.mark.parametrize("story", STORIES)
def test_who_is_described(story: str) -> None:
    assert [error for cast in CASTS for error in errors(story, cast)] == []
