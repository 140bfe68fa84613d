"""Which named body a noun cannot mean: one whose name shows another kind, a town, an agency for a newspaper."""

from __future__ import annotations

import pytest
from cases import said

CASES = [
    # another kind by its name: nobody is rather named
    ("The university sold its land to the Elm Trust. The university said it was late.", "university"),
    ("Pupils gave the boat to the Oak Museum. The school said it was late.", "school"),
    # a town is no agency, a state is no town
    (
        "Ferrow is a town of 21,000. In May Ferrow had ten fires, by data of the FBI. The agency said it was late.",
        "FBI",
    ),
    ("Netlux has its home in Ferrow, Ohio. Netlux cut jobs. The town said it was late.", "town"),
    ("Caracas has many cars. Ferrow, Missouri, has two. The town said it was late.", "Ferrow"),
    # an agency is no newspaper
    (
        "The Elmton Sentinel wrote that Ann Lee wept. Reuters said she laughed. The newspaper reported that it was late.",
        "Elmton Sentinel",
    ),
]
NEAR_MISSES = [
    ("Pupils left Elm College. The school said it was late.", "Elm College"),
    ("The Elm Trust bought a house. The charity said it was late.", "Elm Trust"),
    ("The Elm Trust sued the Oak Foundation. The foundation said it was late.", "Oak Foundation"),
    ("Netlux, Ohio's largest firm, cut jobs in May. The company said it was late.", "Netlux"),
    ("Reuters cut jobs in May. The agency said it was late.", "Reuters"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_a_body_of_another_kind_is_not_meant(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(("text", "speaker"), NEAR_MISSES)
def test_a_body_of_its_kind_is(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Netlux and Zentrix will merge. The company said it was late.", "company"),
        ("The Elm Trust and the Oak Trust will merge. The trust said it was late.", "trust"),
        ("Both Elm Bank and Oak Bank closed. The bank said it was late.", "bank"),
        # near misses
        ("Netlux said it was sorry. Netlux and Zentrix will merge. The company said it was late.", "Netlux"),
        ("Netlux bought Zentrix. The company said it was late.", "Netlux"),
        ("Ann Lund and Netlux sued. The company said it was late.", "Netlux"),
    ],
)
def test_of_two_joined_bodies_neither_is_meant(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker
