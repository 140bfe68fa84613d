"""Offices whose fields are listed with commas, titles with their level, and whose town a mayor's is."""

from __future__ import annotations

import pytest
from cases import role_told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The closure is wrong, Secretary of State for Culture, Media and Sport, Ida Lund, said.", "Secretary of State for Culture, Media and Sport"),
        ("“It is wrong,” the Secretary of State for Culture, Media and Sport, Ida Lund, said.", "Secretary of State for Culture, Media and Sport"),
        ("The Secretary of State for Environment, Food and Rural Affairs, Ida Lund, said farmers would be paid.", "Secretary of State for Environment, Food and Rural Affairs"),
        ("The secretary of state for culture, media and sport, Ida Lund, said the plan was good.", "secretary of state for culture, media and sport"),
        ("Ida Lund, Secretary of State for Culture, Media and Sport, said the plan was good.", "Secretary of State for Culture, Media and Sport"),
        ("Ida Lund, the cabinet member for housing, planning and roads, said the plan was good.", "cabinet member for housing, planning and roads"),
        ("The Minister for Health, Social Care and Public Health, Ida Lund, said the plan was good.", "Minister for Health, Social Care and Public Health"),
        ("“It is late,” said Cabinet Member for Housing, Planning and Roads, Cllr Ida Lund.", "Cabinet Member for Housing, Planning and Roads"),
        ("“It is late,” said Cllr Ida Lund, Cabinet Member for Housing, Planning and Roads.", "Cabinet Member for Housing, Planning and Roads"),
        ("“It is late,” said Ida Lund, Netlux's vice president for sales, service and marketing.", "vice president for sales, service and marketing"),
        # near misses: one field, no fields
        ("The minister for trade, Ida Lund, said the plan was good.", "minister for trade"),
        ("Ida Lund, a minister in Norland, Sudland and Westland, said the plan was good.", "minister"),
        ("“It is late,” said Ida Lund, director of Netlux, Finch and Sons.", "director"),
    ],
)  # fmt: skip
def test_office_with_listed_fields(text, role):
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Ida Lund", role)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        # the level of an office
        ("“It was dark,” said state Sen. Ida Lund, D-Elmton.", "state Sen.", "D-Elmton"),
        ("“It was dark,” said state Senator Ida Lund.", "state Senator", None),
        ("“It was dark,” said state Treasurer Ida Lund.", "state Treasurer", None),
        ("“It was dark,” said county Commissioner Ida Lund.", "county Commissioner", None),
        ("“It was dark,” said Deputy Tom Ash.", "Deputy", None),
        # "with" behind a rank leads to its body, not behind a mere name
        ("“It was dark,” said Lt. Tom Ash with the Elmton Fire Department.", "Lt.", "Elmton Fire Department"),
        ("“It was dark,” Lt. Tom Ash with the Elmton Fire Department said.", "Lt.", "Elmton Fire Department"),
        ("The deal was signed by Tom Ash with the Harbour Bank. “It was late,” Ash said.", None, None),
        # a field between commas, and the body
        ("“We are proud,” said Ida Lund, Senior Director, Global Partnerships, Netlux.", "Senior Director, Global Partnerships", "Netlux"),
        ("“We are proud,” said Ida Lund, M.D., Director of Cardiology, Elm General Hospital.", "Director of Cardiology", "Elm General Hospital"),
        ("“We are proud,” said Ida Lund, Executive Director, Riverwatch Foundation.", "Executive Director", "Riverwatch Foundation"),
        # the dateline's town, and another one that is told of
        ("ELMTON, Ohio — The council met on Monday. Mayor Ida Lund said the bridge would open.", "Mayor", "Elmton"),
        ("ELMTON, Ohio — A fire broke out on Mill Street in May. Police Chief Ida Lund said nobody was hurt.", "Police Chief", "Elmton"),
        ("ELMTON, Ohio — A letter to Ida Lund was found. Mayor Ida Lund said it was old.", "Mayor", "Elmton"),
        ("ELMTON, Ohio — Halden's council met on Monday. Mayor Ida Lund said the bridge would open.", "Mayor", None),
        ("ELMTON, Ohio — Voters in Halden chose a mayor. Mayor Ida Lund said she was glad.", "Mayor", None),
        ("ELMTON, Ohio — The Halden City Council met on Monday. Mayor Ida Lund said the bridge would open.", "Mayor", None),
    ],
)  # fmt: skip
def test_level_and_body_of_an_office(text, role, affiliation):
    assert role_told(text) == (role, affiliation)
