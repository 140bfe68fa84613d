"""``the head of a rival firm``: who leads a body that is told of for the first time is nobody told of before."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Finance director Maria Garcia left. The finance director of a rival said it was late.",
            "finance director of a rival",
        ),
        (
            "Mill manager Tom Novak left. The manager of one shop, who asked not to be named, said it was late.",
            "manager of one shop",
        ),
        # near misses
        (
            "Finance director Maria Garcia left. The finance director of the mill said it was late.",
            "Maria Garcia",
        ),
        ("Finance director Maria Garcia left. The finance director said it was late.", "Maria Garcia"),
    ],
)
def test_who_leads_a_body_told_of_first(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


def test_what_a_writer_calls_news_is_no_part_of_a_role() -> None:
    text = "The mill has shut a depot in a move managing director Maria Garcia said would help."
    assert said(text)[0][0] == "Maria Garcia"


@pytest.mark.parametrize("name", ["Kamau Ng'ang'a", "Kamau Ng’ang’a", "Grace Ng'eno", "Peter Wang'ombe"])
def test_names_with_apostrophes_inside(name: str) -> None:
    last = name.split()[-1]
    found = said(
        f"“It is late,” said {name}, a baker. {last} said he would go. {last}'s lawyer said he was ill."
    )
    assert [speaker for speaker, _ in found][:2] == [name, name]
