"""Words in small letters in front of a title with capitals: ``the former Elmton Mayor Jane Ash``."""

import pytest
from cases import speaker_told


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("The former Elmton Mayor Jane Ash", "former Mayor", "Elmton"),
        ("The ferry, paid for by former Ohio Gov. Jane Ash, came. Ash", "former Gov.", "Ohio"),
        ("Former two-term Elmton Mayor Jane Ash", "former Mayor", "Elmton"),
        ("The former Home Secretary Jane Ash", "former Home Secretary", None),
        ("The former shadow Home Secretary Jane Ash", "former shadow Home Secretary", None),
        ("The ex-President Jane Ash", "ex-President", None),
        ("The deputy Elmton Mayor Jane Ash", "deputy Mayor", "Elmton"),
        ("Former Elmton Mayor Jane Ash", "Former Mayor", "Elmton"),
        ("The acting Elmton Mayor Jane Ash", "acting Mayor", "Elmton"),
        ("Netlux executive Director Jane Ash", "executive Director", "Netlux"),
        # near misses: of whom else it is told
        ("The former teacher met Elmton Mayor Jane Ash. Ash", "Mayor", "Elmton"),
        ("The former home of Elmton Mayor Jane Ash burned. Ash", "Mayor", "Elmton"),
        ("Of the two boats, the former sank, Elmton Mayor Jane Ash", "Mayor", "Elmton"),
    ],
)
def test_an_office_that_is_over(source: str, role: str | None, affiliation: str | None) -> None:
    assert speaker_told(f"{source} said it was late.") == ("Jane Ash", role, affiliation)
