"""Ranks and offices of services, courts and churches: the whole title, and no part of it as a body."""

import pytest
from cases import role_told, said


@pytest.mark.parametrize(
    "title",
    [
        "PCSO",
        "Chief Fire Officer",
        "Station Manager",
        "Fire Captain",
        "Custody Sgt",
        "Traffic Officer",
        "Park Ranger",
        "Corrections Officer",
        "Flt Lt",
        "Gunnery Sgt",
        "First Selectman",
        "Undersheriff",
        "Public Information Officer",
        "Family Court Judge",
        "Procurator Fiscal",
        "Special Rapporteur",
        "News Editor",
        "Goodwill Ambassador",
    ],
)
def test_a_title_is_whole(title: str) -> None:
    role, body = role_told(f"The gate was shut. {title} Ann Lee said it was late.")
    assert (role, body) == (title, None)


@pytest.mark.parametrize(
    ("title", "role", "body"),
    [
        ("Elm Park Ranger", "Park Ranger", "Elm"),
        ("School Board President", "President", "School Board"),
        ("NATO Commander", "Commander", "NATO"),
        ("Elmton Mayor", "Mayor", "Elmton"),
    ],
)
def test_a_body_stays_one(title: str, role: str, body: str) -> None:
    assert role_told(f"The gate was shut. {title} Ann Lee said it was late.") == (role, body)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("DA Investigative Specialist Arlo Alamo", "Arlo Alamo"),
        ("DA Crime Prevention Specialist Arnex Alamo", "Arnex Alamo"),
        ("Sgt Tyrell Mason Holt Lund", "Tyrell Mason Holt Lund"),
        ("Governor Van Miller Holt", "Van Miller Holt"),
    ],
)
def test_an_office_between_a_title_and_a_name(told: str, name: str) -> None:
    assert said(f"{told} said it was late.") == [(name, "it was late")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Zonal Coordinator of the Rail Board, Engr. Bola Fatu, said it was late.", "Bola Fatu"),
        ("The Regional Convener of the Elm Union, Ann Lee, said it was late.", "Ann Lee"),
        ("The State Coordinator of the Crop Fund, Mrs Ada Obi, said it was late.", "Ada Obi"),
        ("The Assistant Curator of the Elm Museum, Ann Lowe, said it was late.", "Ann Lowe"),
        # near misses: a body, and somebody of one
        ("The United Steelworkers of Norland said it was late.", "United Steelworkers of Norland"),
        ("Ann Baker of the Rail Board said it was late.", "Ann Baker"),
        ("Tunde Carpenter of the Rail Board said it was late.", "Tunde Carpenter"),
    ],
)
def test_an_office_in_a_body_is_nobody(text: str, name: str) -> None:
    assert said(text)[-1][0] == name
