"""The body of somebody whose role stands without one, by a clause: ``charity boss Jane Ash, who runs Elm Aid``."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Charity boss Jane Ash, who runs Homes First,", "charity boss", "Homes First"),
        ("Web expert Jane Ash, who teaches at Straits University,", "web expert", "Straits University"),
        ("Designer Jane Ash, who founded Elm Bread,", "Designer", "Elm Bread"),
        ("Speaking for the Elmshire Fire Service, station manager Jane Ash", "station manager", "Elmshire Fire Service"),
        ("Nurse Jane Ash was first. Ash works for the Elm Hospital Trust. Ash", "Nurse", "Elm Hospital Trust"),
        # near misses: an office in the state, what is over, where one only was or lives
        ("Mayor Jane Ash, who chairs the Elm Board,", "Mayor", None),
        ("Music mogul Jane Ash, who headed the label Red Finch were signed to,", "music mogul", None),
        ("Writer Jane Ash, who studied at Elm University,", "Writer", None),
        ("Former coach Jane Ash, who runs Homes First,", "former coach", None),
        ("Novelist Jane Ash, who lives in Elmton,", "Novelist", None),
    ],
)  # fmt: skip
def test_of_whom_a_clause_tells(source: str, role: str, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=f"{source} said it was late.")).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Jane Ash, 44, a home-care aide from Nashfield who came to the rally,", "home-care aide", None),
        # near misses: no age, a body, a seat
        ("Jane Ash, an analyst from Nordbank,", "analyst", "Nordbank"),
        ("Jane Ash, 44, an analyst from NetLux,", "analyst", "NetLux"),
        ("Jane Ash, 44, a manager from Elm Hospital,", "manager", "Elm Hospital"),
        ("Jane Ash, 44, a senator from Ohio,", "senator", "Ohio"),
    ],
)
def test_where_somebody_is_from_whose_age_is_told(source: str, role: str, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=f"{source} said it was late.")).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Jane Ash of Nashfield, Ohio,", None, None),
        ("Jane Ash of Leeds", None, None),
        ("Jane Ash, a nurse in Nashfield,", "nurse", None),
        ("Jane Ash, 75, a retiree in Nashfield, Ill.,", "retiree", None),
        ("Jane Ash, a cocoa farmer in Elm state,", "cocoa farmer", None),
        ("Jane Ash, a GP in Nashfield and spokesperson for the Elm Institute,", "GP", "Elm Institute"),
        # near misses: a team, a firm, an office in the state, a body that one is in
        ("Jane Ash of Kenya", None, "Kenya"),
        ("Jane Ash of Leeds United", None, "Leeds United"),
        ("Jane Ash of Netlux, Norland's largest bank,", None, "Netlux"),
        ("Mayor Jane Ash of Leeds", "Mayor", "Leeds"),
        ("Former senator Jane Ash of Ohio", "former senator", "Ohio"),
        ("Jane Ash, an official in Nashfield,", "official", "Nashfield"),
        ("Jane Ash, a nurse in the Royal Navy,", "nurse", "Royal Navy"),
        ("Jane Ash, a reviewer in Red Finch magazine,", "reviewer", "Red Finch magazine"),
    ],
)  # fmt: skip
def test_a_town_where_somebody_only_lives(source: str, role: str | None, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=f"{source} said it was late.")).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Jane Ash", role, affiliation)
