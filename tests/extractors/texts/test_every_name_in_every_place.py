"""Names of many shapes and languages, each in every place where a sentence tells who says something.

What is right is known from how a text is made, so that each pair of a name and a place is checked.
"""

from __future__ import annotations

import re

import pytest

from extractors import Article, extract

#: The name as it is written, without its title, the last name, the pronoun.
NAMES = [
    ("Ann Lee", "Ann Lee", "Lee", "she"),
    ("Mary-Jane O'Neill", "Mary-Jane O'Neill", "O'Neill", "she"),
    ("Ngozi Adewole", "Ngozi Adewole", "Adewole", "she"),
    ("Jean-Luc de la Tour", "Jean-Luc de la Tour", "de la Tour", "he"),
    ("Muhammad bin Salim", "Muhammad bin Salim", "bin Salim", "he"),
    ("Li Wei", "Li Wei", "Li", "he"),
    ("J. K. Marsh", "J. K. Marsh", "Marsh", "she"),
    ("Tom Ash Jr.", "Tom Ash Jr", "Ash", "he"),
    ("Sir Alan Holt", "Alan Holt", "Holt", "he"),
    ("Dr. Ruth Hale", "Ruth Hale", "Hale", "she"),
    ("DeShawn McAllister", "DeShawn McAllister", "McAllister", "he"),
    ("Zoë Kravchenko", "Zoë Kravchenko", "Kravchenko", "she"),
    ("Sigrún Guðmundsdóttir", "Sigrún Guðmundsdóttir", "Guðmundsdóttir", "she"),
    ("O.J. Tate", "O.J. Tate", "Tate", "he"),
    ("Dirk Van Dahl", "Dirk Van Dahl", "Van Dahl", "he"),
    ("Lt. Col. Maria Sanchez", "Maria Sanchez", "Sanchez", "she"),
    ("Rev. Martin Greene", "Martin Greene", "Greene", "he"),
    ("Abdul-Rahman al-Masri", "Abdul-Rahman al-Masri", "al-Masri", "he"),
    ("Siobhán Ní Dhomhnaill", "Siobhán Ní Dhomhnaill", "Ní Dhomhnaill", "she"),
    ("Park Ji-ho", "Park Ji-ho", "Park", "he"),
    ("K.P.S. Rana", "K.P.S. Rana", "Rana", "he"),
    ("Sgt Pete Wells", "Pete Wells", "Wells", "he"),
    ("Baroness Helen Cope", "Helen Cope", "Cope", "she"),
    ("Cllr Joy Mill", "Joy Mill", "Mill", "she"),
    # last names that are words, titles and places too
    ("Nell Young", "Nell Young", "Young", "she"),
    ("Mark Street", "Mark Street", "Street", "he"),
    ("Chelsea Hart", "Chelsea Hart", "Hart", "she"),
    ("Art Baker", "Art Baker", "Baker", "he"),
    ("Rich Price", "Rich Price", "Price", "he"),
    ("Hope Fountain", "Hope Fountain", "Fountain", "she"),
    ("Rob Banks", "Rob Banks", "Banks", "he"),
    ("Dean Law", "Dean Law", "Law", "he"),
    ("Ida London", "Ida London", "London", "she"),
]
PLACES = [
    "“It is late,” said {N}.",
    "{N} said it was late.",
    "According to {N}, it is late.",
    "“It is late,” {N} said. “We go home.”",
    "Mayor {N} said it was late.",
    "Elmton chief executive {N} said: “It is late.”",
    "{N}, the mayor of Elmton, said it was late. {L} added that {p} was glad.",
    "“It is late,” {N}, a baker, told the Courier.",
    "In a statement, {N} said: “It is late.” {P} added: “It is cold.”",
    "{N} told reporters that it was late. Later {p} said it was cold.",
    "“It is late,” said {N}, head of the Elm Trust. {L} said it was cold.",
    "{N} won the race. “It is late,” {L} said.",
    "{N} of the Elm Trust said it was late.",
    "Elm Trust spokesman {N} said it was late.",
    "“It is late”, says {N}.",
    "It was late, {N} said.",
    "The trust's director, {N}, said it was late.",
    "{N} and the mayor met. {L} said it was late.",
    "When asked, {N} replied: “It is late.”",
    "{N}: “It is late.”",
    "“It is late.”\n— {N}",
]


def plain(name: str) -> str:
    return re.sub(r"\W+", " ", name).strip()


@pytest.mark.parametrize("place", PLACES)
def test_every_name_is_found_in_full(place: str) -> None:
    wrong = []
    for name, full, last, pronoun in NAMES:
        text = place.format(N=name, L=last, p=pronoun, P=pronoun.capitalize())
        speakers = [said.speaker for said in extract(Article(id="made-up", text=text)).attributions]
        found = [(speaker.name, speaker.kind) if speaker else None for speaker in speakers]
        if not found or any(
            one is None or plain(full) != plain(one[0]) or one[1] != "person" for one in found
        ):
            wrong.append((text, found))
    assert not wrong
