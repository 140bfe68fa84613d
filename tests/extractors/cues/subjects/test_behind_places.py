"""Whose relative clause stands before a verb: "who" is no place and no body that it ends with."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("A director at Netlux who asked not to be named", "director at Netlux"),
        ("An official with the company who declined to be named", "official with the company"),
        ("A waiter in a café in Halden who served them", "waiter in a café in Halden"),
        ("A person close to Netlux who asked not to be named", "person close to Netlux"),
        (
            "Two people familiar with the deal who asked not to be identified",
            "Two people familiar with the deal",
        ),
        ("An aide to the mayor who asked not to be named", "aide to the mayor"),
        ("A person close to the mayor who spoke on condition of anonymity", "person close to the mayor"),
        ("A lawyer for Ida Roe who asked not to be named", "lawyer for Ida Roe"),
        ("The head of a firm in Halden who asked not to be named", "head of a firm in Halden"),
        ("A clerk in the office of the mayor who served them", "mayor"),
        ("Ida Roe who saw it", "Ida Roe"),
    ],
)
def test_who_says_it(subject: str, name: str) -> None:
    assert said(f"{subject} said the cod had gone.") == [(name, "the cod had gone")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was a merchant in Halden who told us that the cod had gone.", "merchant in Halden"),
        ("It was a teacher from Halden who told us that the cod had gone.", "teacher from Halden"),
        ("They met a friend at Netlux, who said that the cod had gone.", "friend at Netlux"),
        ("They met the mayor of Halden, who said that the cod had gone.", "mayor of Halden"),
        ("They spoke to a fisherman in Norway who said that the cod had gone.", "fisherman in Norway"),
        ("It was Ida Roe of Halden who said that the cod had gone.", "Ida Roe"),
        ("They met a spokesman for Netlux, who said that the cod had gone.", "spokesman for Netlux"),
        ("They met a friend of Tom Lund, who said that the cod had gone.", "Tom Lund"),
    ],
)
def test_whom_who_stands_for(text: str, name: str) -> None:
    assert said(text) == [(name, "that the cod had gone")]
