"""``An aide to former governor Tom Ash said``: the aide says it, not whose aide it is."""

import pytest

from extractors import Article, extract


def speaker(subject: str) -> str | None:
    found = extract(Article(id="made-up", text=f"{subject} said that it was late.")).attributions
    assert len(found) == 1, found
    return found[0].speaker.name if found[0].speaker else None


@pytest.mark.parametrize(
    "subject",
    [
        "An aide to former Gov. Tom Bell",
        "A spokesman for committee chairman Tom Ash",
        "A senior aide to outgoing mayor Ida Moss",
        "A lawyer for the late singer Ida Moss",
        "The head of the Elm fund backing former Gov. Tom Bell for president",
        "A friend of accused driver Tom Bell",
        "The brother of murdered student Ann Lee",
        "The daughter of former president Ann Lee",
        "A cousin of jailed banker Paul Hart",
        "The agent for injured striker Bo Kim",
        "A neighbour of retired teacher Olive Tarr",
    ],
)
def test_whose_aide_says_nothing(subject: str) -> None:
    found = speaker(subject)
    name = " ".join(subject.split()[-2:])
    assert found is not None and found != name and subject.endswith(found.split(" ", 1)[1])


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("The president of the bank Tom Bell", "Tom Bell"),
        ("The head of research Ida Moss", "Ida Moss"),
        ("Chief of police Ida Moss", "Ida Moss"),
        ("Professor of chemistry at Elm University Ann Lee", "Ann Lee"),
        ("Chairman of the board and chief executive Ann Lee", "Ann Lee"),
        ("Former mayor Ida Moss", "Ida Moss"),
        ("The jailed banker Paul Hart", "Paul Hart"),
        ("Mother of two Olive Tarr", "Olive Tarr"),
    ],
)
def test_but_what_somebody_heads_is_nobody(subject: str, name: str) -> None:
    assert speaker(subject) == name
