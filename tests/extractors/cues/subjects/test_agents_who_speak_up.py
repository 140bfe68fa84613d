"""Who says what stands behind a passive: ``Ash was backed by [Lee], saying``."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[str | None]:
    found = extract(Article(id="", text=text)).attributions
    return [
        a.speaker.name if a.speaker else None
        for a in found
        if a.content[0].of(text).endswith("the mill was shut")
    ]


@pytest.mark.parametrize("saying", ["saying", "adding that", "who said"])
@pytest.mark.parametrize("verb", ["backed", "followed", "joined", "interrupted", "criticised"])
@pytest.mark.parametrize(
    "agent",
    ["Ann Lee", "Councillor Ann Lee", "his deputy, Ann Lee", "Ann Lee, 40", "Ms Ann Lee of the Mill Trust"],
)
@pytest.mark.parametrize("subject", ["Tom Ash", "The mayor", "He", "The mayor, Tom Ash,", "The plan"])
def test_who_speaks_up_for_somebody_says_what_follows(
    subject: str, agent: str, verb: str, saying: str
) -> None:
    text = f"{subject} was {verb} by {agent}, {saying} the mill was shut."
    assert set(speakers(text)) <= {"Ann Lee"}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ash was held by police, saying the mill was shut.",
        "Tom Ash was sacked by the club, saying the mill was shut.",
        "Tom Ash was cheered by delegates, saying the mill was shut.",
        "Tom Ash was backed by Ann Lee, but said the mill was shut.",
        "Tom Ash backed Ann Lee, saying the mill was shut.",
    ],
)
def test_near_misses(text: str) -> None:
    assert speakers(text) == ["Tom Ash"]
