"""Last names that a small word opens, with the first name and without: Bill de Blois, De Blois, Mr. de Blois."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Bill de Blois", "De Blois"),
        ("Bill de Blois", "Mr. de Blois"),
        ("Ursula von der Lahn", "Von der Lahn"),
        ("Ursula von der Lahn", "Ms. von der Lahn"),
        ("Ludo van der Poelen", "Mr Van der Poelen"),
        ("Mark van Bommen", "Van Bommen"),
        ("Chris Van Hollan", "Van Hollan"),
        ("Marina Le Pan", "Le Pan"),
        ("Robert De Nero", "De Nero"),
        ("Laurence des Monts", "des Monts"),
        ("Laurence des Monts", "Des Monts"),
        ("Karl zu Berg", "zu Berg"),
        ("Maria das Neves", "Das Neves"),
        ("Lars von Triel", "Von Triel"),
        ("Van Morran", "Morran"),  # a first name
    ],
)
def test_a_last_name_with_its_particle_is_the_same_person(full: str, later: str) -> None:
    text = f"“We are ready,” said {full}, the head of the body. “It is late,” {later} said."
    first, second = extract(Article(id="", text=text)).attributions
    assert first.speaker is not None and first.speaker.name == full
    assert second.speaker == first.speaker


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann de Blois said it was late. Bill de Boer said it was early.", ["Ann de Blois", "Bill de Boer"]),
        ("The De Beer Group said it would close. Lee Beer said it would not.", ["De Beer Group", "Lee Beer"]),
        ("Van Morran said it was late. Ann Morran said it was early.", ["Van Morran", "Ann Morran"]),
    ],
)
def test_others_stay_others(text: str, names: list[str]) -> None:
    found = extract(Article(id="", text=text)).attributions
    assert [one.speaker and one.speaker.name for one in found] == names
