"""A cue in -ing that opens a sentence, who says it at its end, and participles that share the "is" of a phrase."""

from __future__ import annotations

import pytest
from cases import Said, case, said

from extractors import Article, extract

LENA, TOM = "Lena Brandt", "Tom Ferris"

#: Behind a cue in -ing that opens the sentence "claims" and "reports" are nouns, and end before the main clause.
OPENED = [
    case(
        "Addressing claims that the new law was weak, Lena Brandt told Radio 9: “There has been a lot of spin.”",
        (LENA, "“There has been a lot of spin.”"),
    ),
    case(
        "Rejecting claims that the bridge would fall, Lena Brandt said the engineers had tested it.",
        (LENA, "the engineers had tested it"),
    ),
    case(
        "Denying reports that the club was for sale, Tom Ferris said he would stay.",
        (TOM, "reports that the club was for sale"),
        (TOM, "he would stay"),
    ),
    case(
        "Citing fears that the roof would leak, Tom Ferris said the hall was shut.",
        (TOM, "fears that the roof would leak"),
        (TOM, "the hall was shut"),
    ),
    case(
        "Denying that she had lied, Lena Brandt said the books were open.",
        (LENA, "that she had lied"),
        (LENA, "the books were open"),
    ),
    # a name in -ing has a verb behind it
    case("Manning claims that the roof leaks.", ("Manning", "that the roof leaks")),
    case("Sterling reports that the roof leaks.", ("Sterling", "that the roof leaks")),
    case("Lena Brandt claims that the roof leaks.", (LENA, "that the roof leaks")),
]

#: Who says it stands at the end of the sentence, whatever stands in commas before.
AT_THE_END = [
    case(
        "Prices will rise, which hurts small firms, said Lena Brandt.",
        (LENA, "Prices will rise, which hurts small firms"),
    ),
    case(
        "The boat, an old one, was lost at sea, said the harbour master.",
        ("harbour master", "The boat, an old one, was lost at sea"),
    ),
    case(
        "The study shows that play is not about costly titles, which appeal to the rich, said a panel of experts.",
        (
            "panel of experts",
            "The study shows that play is not about costly titles, which appeal to the rich",
        ),
    ),
    # behind an apposition the subject goes on
    case(
        "The firm, which sells boats, said a buyer had been found.",
        ("firm", "a buyer had been found"),
    ),
    case(
        "The firm, a maker of boats, said a group of traders had sued it.",
        ("firm", "a group of traders had sued it"),
    ),
    case("Lena Brandt, a doctor, said no.", (LENA, "no")),
]

#: Whom others expect there expects nothing, and a greeting states nothing.
NOT_SAID = [
    case("Tom Ferris is now in custody and expected to appear in court on Monday."),
    case("The clerk is out on bail and expected to plead guilty."),
    case("The mill was shut in May and expected to reopen in June."),
    case("The town said goodbye to its last tram on Sunday."),
    case("Tom Ferris can also say farewell to the league."),
    # it has a subject of its own
    case("Tom Ferris is in town and he said it was late.", (TOM, "it was late")),
    case("Tom Ferris said “Goodbye.”", (TOM, "“Goodbye.”")),
]


@pytest.mark.parametrize(("text", "expected"), OPENED + AT_THE_END + NOT_SAID)
def test_openings_and_inversions(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize("who", ["one coxswain", "a friend", "Tom Ash", "her brother"])
@pytest.mark.parametrize("died", ["", ", who has died aged 88,", ", 88,", ", the harbour master,"])
def test_a_tag_behind_a_form_of_be(died: str, who: str) -> None:
    text = f"Anna Finch{died} ran the station for years and was, said {who}, “the only thing that the sea feared”."
    [attribution] = extract(Article(id="", text=text)).attributions
    assert attribution.source[0].of(text) == who


def test_who_says_so_in_passing_is_not_meant_by_she() -> None:
    text = "Anna Finch, who died in May, was, said one friend, “a terror”. At ten she announced that she would go to sea."
    assert extract(Article(id="", text=text)).attributions[-1].speaker.name == "Anna Finch"
