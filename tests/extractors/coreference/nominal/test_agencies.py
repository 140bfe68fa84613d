"""A news agency reports of a firm, and is not "the company"."""

import pytest
from cases import who


@pytest.mark.parametrize(
    "agency", ["Reuters", "AFP", "the Associated Press", "Xinhua", "Press Trust of India"]
)
@pytest.mark.parametrize("noun", ["The company", "The firm"])
def test_who_reports_is_not_the_company(agency: str, noun: str) -> None:
    assert (
        who(f"Netlux cut 300 jobs on Monday, {agency} reported. {noun} said it was late.", "it was late")
        == "Netlux"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Netlux said on Friday it was sold, Reuters reported. The group said jobs were late.", "Netlux"),
        ("Reuters cut 300 jobs on Monday. The company said jobs were late.", "Reuters"),
        ("Police have closed the road, AFP reported. The agency said jobs were late.", "AFP"),
    ],
)
def test_what_an_agency_is_called(text: str, name: str) -> None:
    assert who(text, "jobs were late") == name
