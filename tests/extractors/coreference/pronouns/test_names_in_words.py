"""What somebody's own words show: others are called by name there, and only a person says "I"."""

import pytest
from cases import who

from extractors import Article, extract
from extractors.coreference.pronouns.own_words import names_in_words
from extractors.model import Span

MET = "Mayor Ann Lee met Dora Finch in Elmton. Ms Finch left early. "
HALE = "Mayor Carl Hale spoke to Tom Ash. Mr Ash waved. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (f"{MET}“Dora was tired,” she said.", "was tired", "Ann Lee"),
        (f"{MET}“Ms Finch was tired,” she said.", "was tired", "Ann Lee"),
        # near misses: nobody else is named, it tells a thing apart, somebody else's words in hers
        (f"{MET}“I was tired,” she said.", "was tired", "Dora Finch"),
        (f"{HALE}“The Ash campaign is over,” he said.", "is over", "Tom Ash"),
        (f"{HALE}“Ash voters will come back,” he said.", "come back", "Tom Ash"),
        (f"{HALE}“He told me, ‘Tom Ash, you are late,’” he said.", "told me", "Tom Ash"),
        # the writer names her before the tag
        (f"{MET}Ms Finch was tired of the rain, she said.", "was tired", "Dora Finch"),
    ],
)
def test_nobody_speaks_of_themselves_by_name(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


def said(text: str) -> list:
    return list(extract(Article(id="x", text=text)).attributions)


def test_who_says_i_is_a_person() -> None:
    text = "Prifti closed the shop in May. “I was tired,” said Prifti."
    assert said(text)[0].speaker.kind == "person"
    text = "Netlux closed the shop in May. “We are sorry,” said Netlux."
    assert said(text)[0].speaker.kind == "organization"


def test_names_in_words() -> None:
    text = "“Will he come? Gerd Lund is a Holm voter, says Kern,” he said."
    found = names_in_words(text, [Span(0, 52)], [Span(0, 52)], Span(53, 55))
    assert found == {"lund", "kern", "he"}
