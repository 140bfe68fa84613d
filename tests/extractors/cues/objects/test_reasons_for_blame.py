"""Who said what somebody is punished, praised or blamed for: whom the verb of blame is about, and not who blames."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case("The club fined the goalkeeper for saying the referee was a cheat.", ("goalkeeper", "the referee was a cheat")),
    case("The school suspended a teacher for claiming that the tests were rigged.", ("teacher", "that the tests were rigged")),
    case("The party suspended a candidate for allegedly suggesting that crime pays.", ("candidate", "that crime pays")),
    case("The actor was criticised by the MP for saying that the film was dull.", ("actor", "that the film was dull")),
    case("The board sacked its lawyer for telling a reporter that the firm was bankrupt.", ("lawyer", "that the firm was bankrupt")),
    case("Residents thanked a driver for warning that the bridge had gone.", ("Residents", "a driver for warning that the bridge had gone")),
    case("The court jailed a clerk for claiming that the fire was an accident.", ("clerk", "that the fire was an accident")),
    case("The league banned a coach for saying that the draw was fixed.", ("coach", "that the draw was fixed")),
    # what is joined to the blame is of who blames
    case(
        "Ann Lund criticised the mayor for saying it was late and called him “idle”.",
        ("Ann Lund", "the mayor for saying it was late"),
        ("Ann Lund", "him “idle”"),
    ),
    # who is only beside the preposition
    case("The mayor apologised to the coach for saying the bridge was a waste.", ("mayor", "the bridge was a waste")),
    case("The mayor left for Leeds after saying that the talks had failed.", ("mayor", "that the talks had failed")),
    case("A clerk was sacked for telling a reporter that the firm was bankrupt.", ("clerk", "that the firm was bankrupt")),
    case("The mayor wrote to the council for years, saying the road was unsafe.", ("mayor", "the road was unsafe")),
    case("The mayor drove to the studio for an hour, saying it was late.", ("mayor", "it was late")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_says_what_is_blamed(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
