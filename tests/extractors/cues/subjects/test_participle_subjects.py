"""Who does what a form in -ing says."""

import pytest

from extractors import Article, extract


def sources(text: str) -> dict[str, str]:
    found = extract(Article(id="made-up", text=text), least=0.2).attributions
    return {a.cue[0].of(text): a.source[0].of(text) for a in found if a.cue and a.source}


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Speaking at an event in Salem, Norland, Crane went after Bosh, calling him “a liar.”", "calling", "Crane"),
        ("Speaking in Elmton, Norland, Crane left early, saying it was late.", "saying", "Crane"),
        ("Rallying hundreds of workers who struggle to get by, Hanna Clay tried to calm them and promised to deliver change.", "promised", "Hanna Clay"),
        ("Holding signs calling Finch “a loser,” the crowd chanted “Go home!”", "calling", "signs"),
        ("Waving banners saying it was late, the crowd chanted “Go home!”", "saying", "banners"),
        ("Mr. Paul told investors that concerns about drugs like Velox were overblown, adding that it had a future.", "adding", "Mr. Paul"),
        ("Ann Lee said that a plan like his would fail, adding that nobody had asked her.", "adding", "Ann Lee"),
        # near misses
        ("Managing director Ann Lee, who runs a mill, said it was late.", "said", "Managing director Ann Lee"),
        ("Speaking on Monday, Crane, a lawyer, said it was late.", "said", "Crane"),
        ("Leading scientists who met in Elmton said it was late.", "said", "Leading scientists who met in Elmton"),
        ("Speaking in Elmton, Crane went after Bosh, calling him “a liar.”", "calling", "Crane"),
    ],
)  # fmt: skip
def test_who_does_it(text: str, cue: str, source: str) -> None:
    assert sources(text).get(cue) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The union has written to Fenmill asking it to refer the dispute to a tribunal.", "The union"),
        ("Residents are writing to the council demanding that the pool be saved.", "Residents"),
        ("The trust has also written to parents warning them that places are short.", "The trust"),
        ("Ms Hall writes to the chief executive urging him to think again.", "Ms Hall"),
        ("The clinic had written to patients saying that their records were safe.", "The clinic"),
        ("The defendant went on texting the girl despite her telling him that she was 17.", "her"),
        ("The firm kept charging her account despite her telling staff that she had cancelled.", "her"),
        ("The row began with his telling reporters that the bridge was unsafe.", "his"),
        ("The club lost the lease because of their saying that the roof was sound.", "their"),
        ("As Dass lay dying, Frane is accused of ordering the clerk to tell them the number.", "Frane"),
        ("While Lee told jokes, Park was accused of shouting that the stand was falling.", "Park"),
        ("After Moss spoke, Crane was praised for warning that the dam would fail.", "Crane"),
        # near misses
        ("He spoke to a man claiming to be a clerk.", "a man"),
        ("A clerk sent a letter to the man saying that he was dead.", "A clerk"),
        ("Ms Lee was known for saying that luck is a plan.", "Ms Lee"),
        ("Lee said that Park, a clerk who was accused of threatening to burn the barn, was away.", "Lee"),
    ],
)  # fmt: skip
def test_whom_somebody_writes_to_does_not_say_it(text: str, source: str) -> None:
    found = extract(Article(id="made-up", text=text)).attributions
    assert {a.source[0].of(text) for a in found} == {source}
