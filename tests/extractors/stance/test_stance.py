"""In what sense something is said: more than sixty sentences of each stance, those of ``said`` near misses of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors import Article, extract
from extractors.model import STANCES

HERE = Path(__file__).parent
SENTENCES = [
    (stance, sentence)
    for stance in STANCES
    for sentence in (HERE / f"{stance}.txt").read_text(encoding="utf-8").splitlines()
]


def found(sentence: str, least: float | None = 0.0) -> list[tuple[str, list[str]]]:
    """The stances in a sentence with the words that show them, that of the longest content first."""
    attributions = extract(Article(id="made-up", text=sentence), least=least).attributions
    longest = sorted(attributions, key=lambda a: -sum(s.end - s.start for s in a.content))
    return [(a.stance, [s.of(sentence) for s in a.stance_words]) for a in longest]


@pytest.mark.parametrize(("stance", "sentence"), SENTENCES)
def test_stance(stance: str, sentence: str) -> None:
    stances = found(sentence)
    assert stances, "nothing is found"
    if stance == "said":
        assert stances[0] == ("said", [])
    else:
        assert stance in [one for one, _ in stances]


def test_there_are_at_least_sixty_of_each() -> None:
    assert min(len({line for one, line in SENTENCES if one == stance}) for stance in STANCES) >= 60


@pytest.mark.parametrize(
    "sentence",
    [
        "The baker was denied bail on Monday.",
        "The drunk was asked to leave the inn.",
        "Judge Lund denied bail to the baker.",
        "The guard denied entry to the clerk.",
        "The judge was denied entry to the club.",
        "The guest was refused a drink.",
        "There is no denying that the road is bad.",
    ],
)
def test_what_is_no_stance_is_not_given(sentence: str) -> None:
    assert found(sentence, None) == []


def test_who_hears_a_claim_does_not_make_it() -> None:
    for verb in ("faced", "investigated", "ignored", "heard", "received"):
        text = f"The doctor {verb} claims that she had lied."
        attributions = extract(Article(id="made-up", text=text), least=0.0).attributions
        assert all(not a.source for a in attributions), verb


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The mayor declined on Monday to say who paid.", ["declined"]),
        ("The mayor would not say who paid.", ["not say"]),
        ("Nobody said that the bridge was closed.", ["Nobody said"]),
        ("The mayor allegedly told a friend that the pier was unsafe.", ["allegedly"]),
        ("The king is said to have told his sons that the war was lost.", ["is said to"]),
        ("The mayor will announce that the pier is to close.", ["will"]),
        ("The mayor denied that the pier was unsafe.", ["denied"]),
        ("The mayor asked whether the pier was safe.", ["asked"]),
    ],
)
def test_the_words_that_show_it(sentence: str, words: list[str]) -> None:
    assert found(sentence)[0][1] == words


@pytest.mark.parametrize("marks", ["“”", "„“", "«»", "‚‘"])
def test_a_question_in_any_marks_is_asked(marks: str) -> None:
    text = f"The pilot denied it. {marks[0]}Is anybody surprised that a roof of such an age flew away?{marks[1]} she asked."
    assert extract(Article("a", text)).attributions[-1].stance == "asked"


def test_what_somebody_allegedly_said_is_one_attribution() -> None:
    text = "The mayor allegedly told a friend that the pier was unsafe."
    (only,) = extract(Article(id="made-up", text=text)).attributions
    assert (only.stance, only.source[0].of(text)) == ("alleged", "The mayor")


def test_what_police_say_somebody_allegedly_did_is_plainly_said_by_the_police() -> None:
    assert found("Police said the man allegedly stole the boat.") == [("said", [])]


def test_negated_is_derived() -> None:
    text = "The mayor denied that the pier was unsafe."
    (only,) = extract(Article(id="made-up", text=text)).attributions
    assert only.negated


INSTEAD = [
    ("Lee denied it: “I was home.”", "said"),
    ("Lee denied the claim: “I was home.”", "said"),
    ("Lee rejected the claim: “I was home.”", "said"),
    ("Lee dismissed the report: “It is false.”", "said"),
    ("Lee disagreed: he expects nickel to recover by June.", "said"),
    ("Lee declined to comment: “I have no time.”", "said"),
    ("Lee refused to answer: “I have no time.”", "said"),
    ("Lee would not say why: “I have no time.”", "said"),
    ("The mayor denied “lying to the council”.", "denied"),
    ("Lee never said: “I was home.”", "not_said"),
    ("Lee did not say: “I was home.”", "not_said"),
    ("Lee denied two charges: theft and arson.", "denied"),
    ("Lee would not say more: “I have no time.”", "said"),
    ("Lee declined to say why: “I have no time.”", "said"),
    ("Lee did not say whether it was shut: “I have no time.”", "said"),
    ("Lee never said to anybody: “I was home.”", "not_said"),
    ("Lee never told the board: “I was home.”", "not_said"),
    ("Lee did not say in May: “I was home.”", "not_said"),
    ("No one told Lee: “The mill is shut.”", "not_said"),
    ("Lee would never say to a child: “You are late.”", "not_said"),
    ("Lee never wrote in a letter to Ash: “I was home.”", "not_said"),
    ("Lee refused to tell her children: “Your father is dead.”", "not_said"),
    ("Lee denied saying to the clerk: “I was home.”", "denied"),
    ("Lee denied a line in the report: “I was home.”", "denied"),
    ("Lee did not repeat her claim in May: “I was home.”", "not_said"),
    ("Lee denied that the mill was “shut”.", "denied"),
]


@pytest.mark.parametrize(("text", "stance"), INSTEAD)
def test_what_is_said_instead_of_what_is_denied(text: str, stance: str) -> None:
    """Behind a colon stands what somebody says who denies or refuses something, and not what is denied."""
    assert extract(Article(id="", text=text)).attributions[-1].stance == stance


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor denied it was late: “The bus was early.”",
        "The mayor denied that it was late: “The bus was early,” she said.",
    ],
)
def test_what_is_said_behind_a_denial_is_no_part_of_it(sentence: str) -> None:
    attributions = extract(Article(id="made-up", text=sentence), least=0.0).attributions
    stances = {a.content[0].of(sentence).strip("“”.,"): a.stance for a in attributions}
    assert stances.pop("The bus was early") == "said"
    assert set(stances.values()) == {"denied"}


@pytest.mark.parametrize("having", ["having said", "ever having said"])
def test_who_denies_having_said_it_is_named_without_the_verb(having: str) -> None:
    article = Article(id="made-up", text=f"Anna Lund denied {having} that it was late.")
    attributions = extract(article, least=0.0).attributions
    assert {(a.speaker.name, a.stance) for a in attributions if a.speaker} == {("Anna Lund", "denied")}
