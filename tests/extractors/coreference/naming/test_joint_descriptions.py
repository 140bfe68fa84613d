"""``The mayor and the governor said``: both, each of them whom the article calls so."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "name", "members"),
    [
        ("The mayor and the governor", "Ann Lee and Tom Ash", ["Ann Lee", "Tom Ash"]),
        ("The mayor and the council", "Ann Lee and council", ["Ann Lee", "council"]),
        ("The clerk and the usher", "clerk and usher", ["clerk", "usher"]),
        # near misses: one with two offices, one with a field
        ("The author and broadcaster", "author and broadcaster", []),
        ("The roads and bridges department", "roads and bridges department", []),
    ],
)
def test_two_who_are_told(source: str, name: str, members: list[str]) -> None:
    text = f"Mayor Ann Lee met Governor Tom Ash. {source} said it was late."
    (found,) = extract(Article(id="made-up", text=text)).attributions
    assert found.speaker is not None
    assert found.speaker.name == name
    assert [member.name for member in found.speaker.members] == members
