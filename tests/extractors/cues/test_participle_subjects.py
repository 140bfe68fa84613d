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
