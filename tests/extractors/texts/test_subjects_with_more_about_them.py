"""Who says it, where more is told of them between their name and the verb: age, place, relatives, who they follow."""

from __future__ import annotations

import pytest

from tests.extractors.whose_words import CASTS, errors

#: The subject, with its closing comma.
SUBJECTS = [
    "{F}",
    "{F}, 45,",
    "{F}, a baker,",
    "{F}, who runs the mill with {M},",
    "{F}, whose husband, {M}, is ill,",
    "{F}, 45, from Elmton, who met {M} in May,",
    "{F} (Lab, Elmton)",
    "{F}, {M}’s rival,",
    "{F}, flanked by {M},",
    "the woman who replaced {M}, {F},",
    "a friend of {M}, {F},",
    "the mayor, {F},",
]
PLACES = [
    "{S} said it was [late={F}].",
    "In May {s} said it was [late={F}].",
    "But {s} said it was [late={F}], and {N} said it was [cold={N}].",
    "{N} said it was [cold={N}], while {s} said it was [late={F}].",
    "Asked by {N}, {s} said it was [late={F}].",
    "“It is [late={F}],” {s} told {N}. “It is [cold={F}].”",
    "It is [late={F}], {s} said.",
]
STORIES = [
    place.replace("{S}", subject[0].upper() + subject[1:])
    .replace("{s}", subject)
    .replace("={", "=")
    .replace("}]", "]")
    for subject in SUBJECTS
    for place in PLACES
]


@pytest.mark.parametrize("story", STORIES)
def test_who_says_it(story: str) -> None:
    assert [error for cast in CASTS for error in errors(story, cast)] == []


@pytest.mark.parametrize(
    "story",
    [
        "The head of the union {M} founded, {F}, said it was [late=F].",
        "{N} said it was [cold=N] while {M}, {F} and the mayor left.",
        "{N} said that, while {M}, whose wife is ill, was away, it was [late=N].",
        "Outside the court in downtown Elmton, a man said it was [late=-].",
        "Asked by {N}, {F}, who runs the mill with {M}, said it was [late=F].",
    ],
)
def test_near_misses(story: str) -> None:
    assert [error for cast in CASTS for error in errors(story, cast)] == []
