"""The whole name of a body, where a text cuts it short or where an "and", an ordinal or "for" stands in it."""

from __future__ import annotations

import pytest
from cases import role_told


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        # a firm that is also called by the first word of its name
        ("Hollow Energy cut its forecast. “It is late,” said Ida Lund, chief executive of Hollow.", "Hollow Energy"),
        ("Vexley Research asked 400 people. “It is late,” said Tom Ash, a Vexley analyst.", "Vexley Research"),
        ("Brightwell Foods shut a plant. A Brightwell spokesman said it was sad.", "Brightwell Foods"),
        (
            "Brightwell Foods shut a plant. Its owner, Ann Brightwell, left. A Brightwell spokesman said it was sad.",
            "Brightwell Foods",
        ),
        # near misses: a person who is named first, a body of its own, a place, a club
        (
            "Ann Brightwell left. Brightwell Foods, her firm, shut a plant. A Brightwell aide said it was sad.",
            "Ann Brightwell",
        ),
        ("Vexley named a head. Vexley Research is its arm. A Vexley spokesman said it was late.", "Vexley"),
        ("Rovers Energy is in Hollow. Hollow Energy shut a plant. A Hollow official said it was late.", "Hollow"),
        ("Hollow Energy shut. Residents of Hollow wept. A Hollow spokesman said it was late.", "Hollow"),
        ("Hollow Council met. A Hollow official said it was late.", "Hollow"),
        # "and" within the name
        ("Roger Marsh, of the Food and Leisure Association, said it was late.", "Food and Leisure Association"),
        ("Roger Marsh, of the Elm Agency and Oak Trust, said it was late.", "Oak Trust"),
        # its letters behind it
        ("Roger Marsh, of the Food Association (FA), said it was late.", "Food Association"),
        ("Roger Marsh, from the Food and Leisure Association (FLA), said it was late.", "Food and Leisure Association"),
        ("Roger Marsh, from the Food Association (which he left), said it was late.", None),
        ("Ida Lund, an inspector with the Health and Safety Executive, said it was off.", "Health and Safety Executive"),
        ("Ida Lund, a director of Nordbank and Chief Executive of Netlux, said it was off.", "Nordbank"),
        ("Ida Lund, who chairs the Justice and Skills Committee, said it was late.", "Justice and Skills Committee"),
        ("The Justice and Skills Committee’s chair, Ida Lund, said it was late.", "Justice and Skills Committee"),
        # an ordinal that opens the name
        ("Tom Ash, who runs the Third Street Traders Association, said it rained.", "Third Street Traders Association"),
        ("Tom Ash, who leads the Second Baptist Church, said it rained.", "Second Baptist Church"),
        ("A Department for Justice spokesperson said it was glad.", "Department for Justice"),
    ],
)  # fmt: skip
def test_whole_name_of_a_body(text, affiliation):
    assert role_told(text)[1] == affiliation
