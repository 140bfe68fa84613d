"""Common nouns that open a sentence are no names for all their capital; the same words with a capital elsewhere are."""

import pytest
from cases import said

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Saltbox Games made this game. Games usually say “press start”.", "Games"),
        (
            "Ida Roe runs Halden Airlines. One airline shut. Airlines say that fuel costs too much.",
            "Airlines",
        ),
        (
            "Ida Roe runs Halden Airlines. One airline shut. Airlines says that fuel costs too much.",
            "Halden Airlines",
        ),
        ("Ida Roe runs Halden Airlines. Airlines say that fuel costs too much.", "Halden Airlines"),
        ("Halden Rovers lost. Rovers say that they will appeal.", "Halden Rovers"),
    ],
)
def test_plurals_that_open_a_sentence(text: str, name: str) -> None:
    assert [speaker for speaker, _ in said(text)] == [name]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Modelling suggests that the flood will reach the mill.", "document"),
        ("Tests showed that the water was clean.", "document"),
        ("Research shows that the flats store peat.", "document"),
        ("Futures imply that traders expect a fall.", "document"),
        ("Locals say the road is worse than ever.", "group"),
        ("Midwives said the ward was full.", "group"),
        ("Loved ones say he was kind. The clerk has not named him.", "group"),
        ("The clerk has not named him; loved ones say he was kind.", "group"),
        ("The journal printed it in Nature. Nature said the paper was withdrawn.", "person or body"),
        ("Hope Carr met them. Hope said the ward was full.", "person or body"),
    ],
)
def test_what_kind_a_noun_is_that_opens_a_sentence(text: str, kind: str) -> None:
    speaker = extract(Article(id="1", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.kind if speaker.kind in ("document", "group") else "person or body") == kind
