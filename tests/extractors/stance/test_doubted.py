"""Whether it was said at all: ``it is unclear whether Lee said``, ``reports that Lee said``, ``too polite to say``."""

import pytest

from extractors import Article, extract


def stance(text: str) -> str:
    return extract(Article(id="made-up", text=text), least=0.2).attributions[-1].stance


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It is unclear whether Mayor Ann Lee said that the plan was dead.", "alleged"),
        ("He was asked whether Mayor Ann Lee had told aides that the plan was dead.", "alleged"),
        ("Reports that Mayor Ann Lee said that the plan was dead spread on Monday.", "alleged"),
        ("He denied claims that Mayor Ann Lee had said that the plan was dead.", "alleged"),
        ("It is false that Mayor Ann Lee said that the plan was dead.", "not_said"),
        ("It is not true that Mayor Ann Lee said that the plan was dead.", "not_said"),
        ("Mayor Ann Lee wished she had said that the plan was dead.", "planned"),
        ("Mayor Ann Lee was misquoted as saying that the plan was dead.", "not_said"),
        ("Mayor Ann Lee did not go as far as saying that the plan was dead.", "not_said"),
        ("Mayor Ann Lee is too polite to say that the plan was dead.", "not_said"),
        ("Mayor Ann Lee is sure to say that the plan is dead.", "planned"),
        ("Officers are not able to say that the plan was dead.", "not_said"),
        ("Mayor Ann Lee was not ready to say that the plan was dead.", "not_said"),
        # near misses
        ("Mayor Ann Lee was not afraid to say that the plan was dead.", "said"),
        ("It is true that Mayor Ann Lee said that the plan was dead.", "said"),
        ("Mayor Ann Lee went as far as saying that the plan was dead.", "said"),
        ("Mayor Ann Lee was quoted as saying that the plan was dead.", "said"),
        ("It was a claim that Mayor Ann Lee denied, saying that the plan was dead.", "said"),
        ("Aides said that Mayor Ann Lee would speak. She said that the plan was dead.", "said"),
    ],
)
def test_whether_it_was_said(text: str, shown: str) -> None:
    assert stance(text) == shown
