"""Who is held, met or quoted says what a form in -ing tells, and so does a letter that somebody else has written."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    # somebody whom another does something to
    case("Police arrested a man claiming that he was a pilot.", ("man", "that he was a pilot")),
    case("The court jailed a woman saying she had lied for years.", ("woman", "she had lied for years")),
    case("The mayor met residents complaining that it was shut.", ("residents", "that it was shut")),
    case("The crowd jeered a speaker insisting that it was safe.", ("speaker", "that it was safe")),
    case("The club banned a fan claiming the referee was blind.", ("fan", "the referee was blind")),
    case(
        "The paper quoted a source saying the deal was dead.",
        ("paper", "a source"),
        ("source", "the deal was dead"),
    ),
    # what another has written
    case("They were angered by a letter saying the school would shut.", ("letter", "the school would shut")),
    case(
        "The mayor apologised after a report saying the bridge was unsafe.",
        ("report", "the bridge was unsafe"),
    ),
    case("The vote follows a report saying that the tax is unfair.", ("report", "that the tax is unfair")),
    case("The case could hinge on the reach of a rule stating that it is void.", ("rule", "that it is void")),
    case(
        "The deal follows a legal complaint filed against the bank by Judge Ola Ruiz alleging that it hid money.",
        ("Ola Ruiz", "that it hid money"),
    ),
    case(
        "The move comes after a lawsuit brought by the widow claiming that the guards had slept.",
        ("widow", "that the guards had slept"),
    ),
    # a noun in -ing, with the year or month before it
    case(
        "The change follows a March 2019 ruling by the High Court that the ban was void.",
        ("High Court", "that the ban was void"),
    ),
    case(
        "The trust lost its case against a 2018 finding by the Health Board that its wards were dirty.",
        ("Health Board", "that its wards were dirty"),
    ),
    # who did something to a thing, in a passive
    case("The bill was backed by some tech firms, saying it was late.", ("tech firms", "it was late")),
    case("The road was closed by police, saying it was unsafe.", ("police", "it was unsafe")),
    case("The minister was cheered by delegates, saying that it was late.", ("minister", "that it was late")),
    # what opens a sentence, behind an infinitive
    case("A plan to help farmers says grants will rise.", ("plan to help farmers", "grants will rise")),
    case("Earlier work with a nurse on using games to teach pupils about war showed that it was late."),
    # who begins to do it, and who does something by it
    case("Fans keep asking why the ground was sold.", ("Fans", "why the ground was sold")),
    case("The mayor began explaining that it was shut.", ("mayor", "that it was shut")),
    # a clause behind a dash
    case(
        "Tom Ferris had much to report - Elm United left after declaring that it was late.",
        ("Elm United", "that it was late"),
    ),
    # near misses: who does something says it
    case(
        "Lena Brandt attacked the mayor saying he had lied.",
        ("Lena Brandt", "the mayor"),
        ("Lena Brandt", "he had lied"),
    ),
    case(
        "The minister praised nurses saying they had saved lives.",
        ("minister", "nurses"),
        ("minister", "they had saved lives"),
    ),
    case("Lena Brandt wrote a letter saying it was over.", ("Lena Brandt", "it was over")),
    case("Fans carried a banner saying the chairman must go.", ("Fans", "the chairman must go")),
    case(
        "Lena Brandt attacked the policy on trade saying it was mad.",
        ("Lena Brandt", "the policy on trade"),
        ("Lena Brandt", "it was mad"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_objects_that_say(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
