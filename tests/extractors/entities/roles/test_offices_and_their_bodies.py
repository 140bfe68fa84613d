"""Offices whose body stands elsewhere or in words of another form: without comma, in a release, behind the noun for it."""

from __future__ import annotations

import pytest
from cases import role_told


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Jane Ash chief executive of Netlux", "chief executive", "Netlux"),
        (
            "Dr Tom Lund games systems director at digital content firm Netlux",
            "games systems director",
            "Netlux",
        ),
        ("Tom Lund head of research at the Elm Institute", "head of research", "Elm Institute"),
        ("Tom Lund, of the Unite union,", None, "Unite"),
        (
            "Professor Jane Ash, from Elm University's School of Law,",
            "Professor",
            "Elm University's School of Law",
        ),
        ("Landlord Tom Lund, of the Drovers Arms,", "Landlord", "Drovers Arms"),
        ("World number one Jane Ash", "World number one", None),
        ("Pub landlord Tom Lund", "pub landlord", None),
        ("Shop owner Jane Ash", "shop owner", None),
        ("Festival director Jane Ash", "festival director", None),
        (
            "Station manager Tom Lund, of Elmshire Fire and Rescue Service,",
            "station manager",
            "Elmshire Fire and Rescue Service",
        ),
        (
            "Elmshire Fire and Rescue Service watch manager Tom Lund",
            "watch manager",
            "Elmshire Fire and Rescue Service",
        ),
        ("Elmshire's police and crime commissioner Jane Ash", "police and crime commissioner", "Elmshire"),
        ("Elmshire Police and Crime Commissioner Jane Ash", "Police and Crime Commissioner", "Elmshire"),
        ("A spokesman for the applicant, Hill and Sons,", "spokesman", "Hill and Sons"),
        (
            "Attorney Jane Ash, representing the parents' group Save Our Schools,",
            "Attorney",
            "Save Our Schools",
        ),
        # near misses
        ("Jane Ash of Elmton", None, "Elmton"),
        ("Netlux owner Jane Ash", "owner", "Netlux"),
        ("Labour leader Jane Ash", "leader", "Labour"),
        ("Jane Ash, from Elmton,", None, None),
        ("A spokesman for the applicant", "spokesman", "applicant"),
    ],
)
def test_beside_the_name(source, role, affiliation):
    assert role_told(f"{source} said the film was late.") == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        (
            "A man was sentenced by an Elm County jury on Monday, District Attorney Jane Ash announced.",
            "District Attorney",
            "Elm County",
        ),
        ("The town is in Elm County. Sheriff Tom Lund said the road was shut.", "Sheriff", "Elm County"),
        (
            "The Elm County District Attorney’s Office won. “It is over,” said Chief ADA Tom Lund.",
            "Chief ADA",
            "Elm County District Attorney’s Office",
        ),
        (
            "Elm County District Attorney Jane Ash won. The sheriff helped. "
            "A spokesperson for the office said the trial was long.",
            "spokesperson",
            "Elm County District Attorney's Office",
        ),
        # near misses: two counties; an office that no county has
        (
            "A man of Elm County was sentenced by a Moss County jury, District Attorney Jane Ash announced.",
            "District Attorney",
            None,
        ),
        (
            "The town is in Elm County. Chief executive Tom Lund said the road was shut.",
            "Chief executive",
            None,
        ),
        ("The town is in Elm County. Governor Tom Lund said the road was shut.", "Governor", None),
        ("The city is in Elm County. City attorney Tom Lund said the road was shut.", "city attorney", None),
        (
            "The town is in Elm County. Moss County Sheriff Tom Lund said it was shut.",
            "Sheriff",
            "Moss County",
        ),
    ],
)
def test_office_of_the_only_county(text, role, affiliation):
    assert role_told(text) == (role, affiliation)
