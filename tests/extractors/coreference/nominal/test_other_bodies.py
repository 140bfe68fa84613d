"""A description that names a party, a body, a country or a seat means nobody of another one."""

import pytest
from cases import said

HALE = "Norland police chief Andrew Hale said officers had a duty to help. "
PARR = "Labour group leader Jean Parr said it was fair. "
MUIR = "Scottish National Party leader Ewan Muir said he would vote. "
DELL = "Harrow Bank chairman Ian Dell welcomed the merger. "
CONNOR = "Scottish First Minister Jack Connor said Scotland would wait. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (HALE + "The Metropolitan police chief said the plans were wrong.", "Metropolitan police chief"),
        (HALE + "The Norland police chief said crime was down.", "Andrew Hale"),
        (HALE + "The police chief said crime was down.", "Andrew Hale"),
        (PARR + "The Tory leader said it was a disgrace.", "Tory leader"),
        (PARR + "The Labour leader said it was right.", "Jean Parr"),
        (MUIR + "The Plaid Cymru leader said she would not.", "Plaid Cymru leader"),
        (MUIR + "The SNP leader said it was late.", "Ewan Muir"),
        (DELL + "The Lunds chairman said he was less sure.", "Lunds chairman"),
        (DELL + "The HB chairman said jobs would go.", "Ian Dell"),
        (CONNOR + "The Welsh first minister said Wales would not.", "Welsh first minister"),
        (CONNOR + "The Scottish first minister said it was late.", "Jack Connor"),
        ("Liberal Democrat spokesman Mark Oates said it was a mess. The Lib Dem spokesman said it was late.", "Mark Oates"),
        ("Liberal Democrat spokesman Mark Oates said it was a mess. The Conservative spokesman said it was fine.", "Conservative spokesman"),
        # a team has nicknames
        ("Elmton manager Arne Lund said his side were ready. The Reds boss said he had no fears.", "Arne Lund"),
        ("Elmton manager Arne Lund said it was hard. Merrow coach Joe Dahl said it was fun. The Merrow manager said he slept well.", "Joe Dahl"),
        # a seat: whoever spoke last, where nobody is told to hold it
        ("Labour MP Dora Fisk said the cards would help. The Bath MP said voters wanted them.", "Dora Fisk"),
        ("Labour MP Dora Fisk said it was cheap. Home Secretary Carl Clegg told the BBC the bill was sound. The Norwich MP said he would not move.", "Carl Clegg"),
    ],
)  # fmt: skip
def test_bodies_of_descriptions(text: str, who: str) -> None:
    assert said(text)[-1][0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a deputy is named further down
        ("The council opened a probe into the mayor's remarks.\n\nThe mayor told a reporter that he lied.\n\nDeputy Mayor Nora Gale told the Post that it was late.", ["mayor", "Nora Gale"]),
        # who is named in what a description says is somebody else
        ("Tom Ash ran a shop. The businessman said Tom Ash was late.", ["businessman"]),
        ("Tom Ash ran a shop. The businessman said it was late.", ["Tom Ash"]),
        # a title before a first name
        ("Liberal leader Mark Dale said it was late. Prince Mark said he was sorry.", ["Mark Dale", "Mark"]),
        ("Prince Mark denied a rift. MP Mark Dale spoke up. “We are close,” Mark said.", ["Mark", "Mark"]),
        ("Prince Naz Harmer lost on points. “I am sad,” Harmer said.", ["Naz Harmer"]),
    ],
)  # fmt: skip
def test_whom_a_description_does_not_mean(text: str, who: list[str]) -> None:
    assert [name for name, _ in said(text)] == who


@pytest.mark.parametrize(
    "opening",
    [
        "Cheap copies of its drugs hurt sales.",
        "Profits at the maker fell, but profits may rise.",
        "Smaller rivals were hit.",
    ],
)
def test_capitals_of_sentences(opening: str) -> None:
    assert (
        said(f"Glaxton made less last year.\n\n{opening} The firm said it was confident.")[-1][0] == "Glaxton"
    )


def test_a_name_behind_an_opening_word_and_before_an_acronym() -> None:
    text = (
        "However, Chittal Mazur, general secretary of the Centre of Norland Unions (CNU), said it was wrong."
    )
    assert said(text) == [("Chittal Mazur", "it was wrong")]
