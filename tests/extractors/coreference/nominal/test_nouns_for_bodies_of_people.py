"""Which body somebody is of whose role stands beside a noun for one: the charity's director, a force spokesman."""

from __future__ import annotations

import pytest
from cases import role_told


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        (
            "A plan was recommended at Elm Council. Stoneworks, which is based in Marford, wants more lorries. "
            "The firm's managing director, Tom Lund, said it was good news.",
            "managing director",
            "Stoneworks",
        ),
        (
            "Elmshire Police were called. The Elm Wildlife Trust was told. A force spokesman said the road was shut.",
            "spokesman",
            "Elmshire Police",
        ),
        (
            "Elmshire Police were called. A police spokeswoman said the road was shut.",
            "spokeswoman",
            "Elmshire Police",
        ),
        (
            "The Elmshire Fire and Rescue Service came. A fire service spokesman said the road was shut.",
            "spokesman",
            "Elmshire Fire and Rescue Service",
        ),
        (
            "Boko Haram laughed at the deal. Norwegian officials had met the Islamist group. It was weeks ago. "
            "It was a long talk. The rain fell. The group's leader, Abu Lund, said there was no deal.",
            "leader",
            "Boko Haram",
        ),
        (
            "The Elm Trust opened a hall. The charity's director, Jane Ash, said it was late.",
            "director",
            "Elm Trust",
        ),
        ("Elm Rovers lost. The club's chairman, Tom Lund, said it was late.", "chairman", "Elm Rovers"),
        (
            "Elm University opened a lab. Jane Ash, vice president for research at the university, said it was late.",
            "vice president for research",
            "Elm University",
        ),
        (
            "The Elm Action Group met. The group's secretary, retired teacher Jane Ash, said it was late.",
            "secretary",
            "Elm Action Group",
        ),
        ("Jane Ash, a researcher in Lund's lab, said it was late.", "researcher", "Lund's lab"),
        ("Labour's Tom Lund, who represents Elm East on the council, said it was late.", None, "Labour"),
        (
            "Former Norland winger Tom Lund, now a pundit with Touchline TV, said it was late.",
            "pundit",
            "Touchline TV",
        ),
        # near misses
        (
            "Elmshire Police and Norshire Police were called. A force spokesman said the road was shut.",
            "spokesman",
            "force",
        ),
        ("Elm Council met in Marford. The firm's director, Tom Lund, said it was late.", "director", "firm"),
        ("Troops moved in Norway. The city's mayor, Tom Lund, said it was late.", "mayor", "city"),
        ("Former Norland winger Tom Lund, a keen fan, said it was late.", "former winger", "Norland"),
        ("Striker Tom Lund scored. The former Denby forward said it was late.", "Striker", None),
        ("Jane Ash, who represents Netlux, said it was late.", None, "Netlux"),
    ],
)
def test_noun_for_a_body(text, role, affiliation):
    assert role_told(text) == (role, affiliation)
