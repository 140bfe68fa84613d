"""Last names that are places or bodies too, and full names with initials or "Jr." before "of"."""

import pytest
from cases import said


@pytest.mark.parametrize("name", ["Nora Houston", "Ida London", "Ann Ireland", "Max Power", "Joe Paris"])
def test_bare_last_name_as_a_subject_is_somebody(name: str) -> None:
    last = name.split()[1]
    text = f"{name} won the race. {last} said the day was fine. “It is late,” said {last}."
    assert [who for who, _ in said(text)] == [name, name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Houston sang in Norland. The Houston council said it was late.", "Houston council"),
        ("Houston said it was late. Nora Houston sang.", "Houston"),
        ("Nora Moss sang. Houston said it was late.", "Houston"),
        ("Max Power won. The Power said it was late.", "Power"),
    ],
)
def test_places_and_bodies_stay_what_they_are(text: str, expected: str) -> None:
    assert [who for who, _ in said(text)] == [expected]


@pytest.mark.parametrize("name", ["J. K. Marsh", "Tom Ash Jr.", "Robert F. Ash Jr.", "Max Power"])
@pytest.mark.parametrize("behind", ["of the Elm Trust", "from Elmton", "at Elm Bank"])
def test_body_behind_a_full_name(name: str, behind: str) -> None:
    who = [speaker for speaker, _ in said(f"{name} {behind} said it was late.")]
    assert who == [name.rstrip(".")]
