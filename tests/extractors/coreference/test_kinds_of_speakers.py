"""Whether who speaks is a person, a body, several people or a document: names like first names, and nouns without a name."""

import pytest

from extractors import Article, extract
from extractors.entities.noun_phrases import describe


def kinds(text: str) -> list[tuple[str, str]]:
    """Name and kind of each speaker."""
    found = extract(Article(id="a", text=text)).attributions
    return [(a.speaker.name, a.speaker.kind) for a in found if a.speaker]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # teams and stations called like people
        ("He was sold. Ashley said it was late. “Ashley have sacked me.”", "Ashley", "organization"),
        ("The Ashley striker left. Ashley said it was late.", "Ashley", "organization"),
        ("Ashley boss Bo Lind left. Ashley said it was late.", "Ashley", "organization"),
        ("It ran on the Ashley network two weeks ago. Ashley said it was late.", "Ashley", "organization"),
        ("Holt has said it plans to go on.", "Holt", "organization"),
        ("Bo Lind met Ashley Moss. Ashley said it was late.", "Ashley Moss", "person"),
        ("Ashley said it was late. “If only Ashley were here,” Bo Lind wrote.", "Ashley", "person"),
        # a noun that explains a name
        ("The charity, Brixa (Help for Elm), began it. Brixa says it is late.", "Brixa", "organization"),
        ("It was late. Monitoring firm Netlux said so.", "Netlux", "organization"),
        ("It is late, said lobby group the DKU.", "DKU", "organization"),
        ("The path is shut, said walkers' group the Tarn Trust.", "Tarn Trust", "organization"),
        # a noun for a body that is a verb
        ("Wales hooker Zelm Davies is here. It left Davies in the cold. Davies said it was late.", "Zelm Davies", "person"),
        # a paper or letters like a day or a month
        ("It is late, the Sun said. It fell.", "Sun", "organization"),
        ("The Dover Equality Committee met. DEC said it was late.", "Dover Equality Committee", "organization"),
        ("It is late, according to the Mail on Sunday.", "Mail on Sunday", "organization"),
        ("The Mail on Monday said it was late.", "Mail", "organization"),
        ("Sales of the new machines fell. Sun said it was late.", "Sun", "organization"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, name: str, kind: str) -> None:
    assert (name, kind) in kinds(text)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("loyal MPs", "group"),
        ("MPs from the committee", "group"),
        ("the 1,000 people interviewed", "group"),
        ("another 40 people questioned", "group"),
        ("a succession of normally loyal members", "group"),
        ("a string of ministers", "group"),
        ("the nuclear body", "organization"),
        ("the Elm Hi-Tech Crime Unit", "organization"),
        ("the number one seed", "individual"),
        ("the third seed", "individual"),
        ("the world record holder", "individual"),
        ("the world number one", "individual"),
        ("the rape seed", "document"),
        ("the latest one", "document"),
    ],
)
def test_descriptions(phrase: str, kind: str) -> None:
    described = describe(phrase)
    assert described is not None
    assert described.kind == kind
