"""Bodies named in full and then called by a noun: papers, saints' hospitals, think tanks, campaigns, coined names."""

import pytest
from cases import said

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Norland Courier opened. The newspaper said it was late.", "Norland Courier"),
        ("The Elmton Observer opened. The paper said it was early.", "Elmton Observer"),
        ("St Anne's Hospital opened. The hospital said it was late.", "St Anne's Hospital"),
        ("St. Mary's School opened. The school said it was late.", "St. Mary's School"),
        ("The Elm Institute opened. The think tank said it was late.", "Elm Institute"),
        ("Save Our Seas opened. The campaign group said it was late.", "Save Our Seas"),
        ("A think tank said it was late.", "think-tank"),
        ("The Courier spoke. A courier said it was late.", "courier"),
    ],
)
def test_called_by_a_noun(text: str, expected: str) -> None:
    assert said(text)[-1][0] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zantric opened an office on Monday. It said it was late.", "organization"),
        ("Zantric closed its doors on Monday. Zantric said it was late.", "organization"),
        ("Zantric praised its work. Zantric said it was late.", "person"),
        ("Marlow closed his doors on Monday. Marlow said it was late.", "person"),
    ],
)
def test_coined_name_with_things_of_its_own_is_a_body(text: str, kind: str) -> None:
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert speaker.kind == kind


@pytest.mark.parametrize("noun", ["view", "position", "fear", "approach"])
def test_whose_view_is_told_before_a_colon(noun: str) -> None:
    assert said(f"Ann Lee won. Lee's {noun} was clear: “It is late.”") == [("Ann Lee", "“It is late.”")]
