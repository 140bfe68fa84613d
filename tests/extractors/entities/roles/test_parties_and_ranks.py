"""Parties, ranks and experts in front of a name, and surnames that are titles."""

import pytest
from cases import speaker_told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Labour councillor Jane Ash", "councillor", "Labour"),
        ("Labour candidate Jane Ash", "candidate", "Labour"),
        ("Backbench Labour MP Jane Ash", "MP", "Labour"),
        ("Senior Labour MP Jane Ash", "MP", "Labour"),
        ("Senior Tory Jane Ash", None, "Tory"),
        ("Leading Lib Dem Jane Ash", None, "Lib Dem"),
        ("Shadow roads secretary Jane Ash, for the Conservatives,", "shadow roads secretary", "Conservatives"),
        ("Independent councillor Jane Ash", "councillor", "Independent"),
        # an expert is no member of a party
        ("Independent economist Jane Ash", "economist", None),
        # who are in a body tell what it is
        ("Jane Ash, of retail analysts Verdance,", None, "Verdance"),
        ("Jane Ash of accountants Verdance", None, "Verdance"),
        ("Jane Ash, one of the founders of Netlux,", "founder", "Netlux"),
        ("Jane Ash, one of the leading scientists at Elm University,", "leading scientist", "Elm University"),
        # near misses
        ("Jane Ash, one of the residents,", None, None),
        ("Jane Ash, one of those who left,", None, None),
        ("Jane Ash, of friends and family,", None, None),
    ],
)  # fmt: skip
def test_in_front_of_a_name_and_behind_it(source: str, role: str | None, affiliation: str | None) -> None:
    assert speaker_told(f"{source} said it was late.") == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom King, of security firm Netlux, said it was late. Mr King said it was cold.", "Tom King"),
        ("Tom King joined in May. “It is late,” said Mr King.", "Tom King"),
        ("Jane Bishop joined in May. Mrs Bishop said it was late.", "Jane Bishop"),
        ("Jane Judge joined in May. Ms Judge said it was late.", "Jane Judge"),
        # near misses: how somebody is addressed
        ("Tom Ash joined in May. Mr President said it was late.", "Mr President"),
    ],
)
def test_a_surname_that_is_a_title_too(text: str, name: str) -> None:
    assert speaker_told(text)[0] == name


def test_two_teams_of_one_game_are_no_body() -> None:
    text = "He was hurt in the Harwich and Elmton United game. Harwich's Tom Ash said it was late."
    assert speaker_told(text) == ("Tom Ash", None, "Harwich")


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Music teacher Jane Ash", "music teacher", None),
        ("Rugby coach Jane Ash", "rugby coach", None),
        ("Podcast host Jane Ash", "podcast host", None),
        ("Netlux VP Jane Ash", "VP", "Netlux"),
        ("First Assistant United States Attorney Jane Ash", "First Assistant United States Attorney", None),
        # near misses: a body, an adjective of the games
        ("Forest boss Jane Ash", "boss", "Forest"),
        ("Netlux coach Jane Ash", "coach", "Netlux"),
        ("Olympic champion Jane Ash", "Olympic champion", None),
    ],
)  # fmt: skip
def test_a_field_that_opens_the_sentence(source: str, role: str, affiliation: str | None) -> None:
    assert speaker_told(f"{source} said it was late.") == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    ("source", "name", "role", "affiliation"),
    [
        # seats whose place begins with a point of the compass, or has an "and"
        ("Conservative MP for Elm North Jane Ash", "Jane Ash", "MP for Elm North", "Conservative"),
        ("The MP for North East Elmshire Jane Ash", "Jane Ash", "MP for North East Elmshire", None),
        ("Labour MP for Elm and Holt Jane Ash", "Jane Ash", "MP for Elm and Holt", "Labour"),
        ("The MP for Elm and Holt, Jane Ash,", "Jane Ash", "MP", "Elm and Holt"),
        ("Elm and Holt MP Jane Ash", "Jane Ash", "MP", "Elm and Holt"),
        ("Elm North and Holt MP Jane Ash", "Jane Ash", "MP", "Elm North and Holt"),
        # an office that somebody holds before one that is over or hoped for
        ("Elm North MP Jane Ash, a former minister,", "Jane Ash", "MP", "Elm North"),
        ("Jane Ash, a prospective Labour MP,", "Jane Ash", "prospective MP", "Labour"),
        ("The Rt Rev Jane Ash, Bishop of Elmton,", "Jane Ash", "Bishop", "Elmton"),
        # near misses: two
        ("Netlux and Holt MP Jane Ash", "Netlux and Jane Ash", None, None),
        ("Ministers and Holt MP Jane Ash", "Ministers and Holt MP Jane Ash", "Ministers", None),
    ],
)  # fmt: skip
def test_seats(source: str, name: str, role: str | None, affiliation: str | None) -> None:
    speaker = extract(Article(id="made-up", text=f"{source} said it was late.")).attributions[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == (name, role, affiliation)


def test_two_last_names_are_no_seat() -> None:
    text = "Ash said it was late. Ash and Holt MP Tom Lund said it was fine."
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert speaker.kind == "group"
