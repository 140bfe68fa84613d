"""Names behind "and" or "but" that begin the next clause, and names that are joined: ``He was seen in Elmton and [Lee] said``."""

from __future__ import annotations

import pytest
from cases import Said, case, said

from extractors import Article, extract

ASH, LEE, ORDE = "Piers Ash", "Ann Lee", "Orde"

NEXT_CLAUSE = [
    case(
        "Orde was linked with the coach's job at Elmton and Ann Lee has said he will go.", (LEE, "he will go")
    ),
    case("The ward is in Elmton and Ann Lee said it was full.", (LEE, "it was full")),
    case("The prize went to Orde and Ann Lee said she was pleased.", (LEE, "she was pleased")),
    case("The quay is owned by Netlux and Ann Lee believes it will be sold.", (LEE, "it will be sold")),
    case("She was offered a role in Elmton but Piers Ash insists she will stay.", (ASH, "she will stay")),
    case("They will face Elmton but Ann Lee is confident that they can win.", (LEE, "that they can win")),
]

JOINED = [
    case(
        "The mayors of Elmton and Oakham said it was late.",
        ("The mayors of Elmton and Oakham", "it was late"),
    ),
    case(
        "Doctors in Elmton and Oakham say they are tired.", ("Doctors in Elmton and Oakham", "they are tired")
    ),
    case("Ann Lee, who sat between Orde and Ash, said the talk was dull.", (LEE, "the talk was dull")),
    case("The union wrote to Orde and Ash urging them to stay.", ("union", "them to stay")),
    # whom somebody meets says nothing yet
    case("Ann Lee met Piers Ash and Tom Orde to talk about the quay.", (LEE, "the quay")),
    case(
        "The board has written to the firms Norcom and Telbank to call for lower prices.",
        ("board", "lower prices"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*NEXT_CLAUSE, *JOINED])
def test_names_behind_and_are_whose_verb_follows(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize("all_others", ["Everyone but", "All but", "Everyone except"])
def test_somebody_is_not_all_the_others(all_others: str) -> None:
    assert LEE not in [name for name, _ in said(f"{all_others} Ann Lee said the plan was mad.")]


@pytest.mark.parametrize("nobody", ["Nobody but", "Nobody except"])
def test_nobody_but_somebody_is_somebody(nobody: str) -> None:
    found = extract(Article(id="", text=f"{nobody} Ann Lee believes that the plan is mad.")).attributions
    assert [(a.speaker and a.speaker.name, a.stance) for a in found] == [(LEE, "said")]
