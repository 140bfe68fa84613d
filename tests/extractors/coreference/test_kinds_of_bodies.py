"""Nouns for bodies: the army, the company; only for a body of that kind."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lake Watch said the dam leaked. The army denied the report.", "army"),
        ("Lake Watch said the dam leaked. The ministry said it was safe.", "ministry"),
        ("Lake Watch said the dam leaked. The hospital said it was safe.", "hospital"),
        ("The Harbour Ministry said the dam leaked. The ministry added that it would act.", "Harbour Ministry"),
        ("The Dock Safety Agency fined Norvex. The company said the fine was harsh.", "Norvex"),
        ("The Dock Safety Agency fined Norvex. The agency said the pumps leaked.", "Dock Safety Agency"),
        ("Norvex makes pumps. The company said they were safe.", "Norvex"),
    ],
)  # fmt: skip
def test_a_noun_for_a_body_means_one_of_its_kind(text: str, name: str) -> None:
    found = extract(Article(id="", text=text)).attributions
    assert found[-1].speaker is not None
    assert found[-1].speaker.name == name
