"""Whoever speaks for somebody, named or not, has the role of a spokesperson and the affiliation that the words state."""

from __future__ import annotations

import pytest

from db.text.role_classes import role_classes
from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("A spokesman for the mayor", "spokesman", "mayor"),
        ("A police spokeswoman", "spokeswoman", "police"),
        ("A council spokesperson", "spokesperson", "council"),
        ("The firm's spokesman", "spokesman", "firm"),
        ("A spokesperson", "spokesperson", None),
        ("A Downing Street spokesman", "spokesman", "Downing Street"),
        ("A spokesman for No 10", "spokesman", "No 10"),
        ("The prime minister's official spokesman", "official spokesman", "prime minister"),
        ("The PM's spokesman", "spokesman", "PM"),
        ("A Netlux spokesman", "spokesman", "Netlux"),
        ("A spokesman from Netlux", "spokesman", "Netlux"),
        ("A spokesman at the Ministry of Roads", "spokesman", "Ministry of Roads"),
        ("A Ministry of Defence spokesman", "spokesman", "Ministry of Defence"),
        ("An MoD spokesman", "spokesman", "MoD"),
        ("A Home Office spokeswoman", "spokeswoman", "Home Office"),
        ("A US State Department spokesperson", "spokesperson", "US State Department"),
        ("A spokesperson for Elm County Sheriff's Office", "spokesperson", "Elm County Sheriff's Office"),
        ("A Department for Transport spokesman", "spokesman", "Department for Transport"),
        ("A spokesman for the family", "spokesman", "family"),
        ("The family's spokesman", "spokesman", "family"),
        ("A spokeswoman for the actor", "spokeswoman", "actor"),
        ("Hale's spokesman", "spokesman", "Hale"),
        ("A spokesman for Mr Hale", "spokesman", "Mr Hale"),
        ("A spokesman for Jane Hale, the mayor,", "spokesman", "Jane Hale"),
        ("A union spokesman", "spokesman", "union"),
        ("A spokesman for the Dockers' Union", "spokesman", "Dockers' Union"),
        ("A company spokeswoman, who declined to be named,", "spokeswoman", "company"),
        ("A government spokesman", "spokesman", "government"),
        ("A Norlandish government spokesman", "spokesman", "Norlandish government"),
        ("A French government spokesman", "spokesman", "French government"),
        ("An army spokesman", "spokesman", "army"),
        ("A military spokesman", "spokesman", "military"),
        ("An Israeli military spokesman", "spokesman", "Israeli military"),
        ("A White House spokesman", "spokesman", "White House"),
        ("A hospital spokeswoman", "spokeswoman", "hospital"),
        ("A school district spokeswoman", "spokeswoman", "school district"),
        ("A fire brigade spokesman", "spokesman", "fire brigade"),
        ("A fire department spokesman", "spokesman", "fire department"),
        ("A sheriff's spokesman", "spokesman", "sheriff"),
        ("A sheriff's office spokesman", "spokesman", "sheriff's office"),
        ("A spokesman for the airline", "spokesman", "airline"),
        ("A Labour spokesman", "spokesman", "Labour"),
        ("A Conservative Party spokesman", "spokesman", "Conservative Party"),
        ("A Tory spokesman", "spokesman", "Tory"),
        ("A Lib Dem spokeswoman", "spokeswoman", "Lib Dem"),
        ("An FBI spokesman", "spokesman", "FBI"),
        ("A UN spokeswoman", "spokeswoman", "UN"),
        ("A spokesman for the UN refugee agency", "spokesman", "UN refugee agency"),
        ("A spokesman for Elm & Sons", "spokesman", "Elm & Sons"),
        ("A Pollard & Finch spokesman", "spokesman", "Pollard & Finch"),
        ("A Kremlin spokesman", "spokesman", "Kremlin"),
        ("A palace spokesman", "spokesman", "palace"),
        ("A spokesman for Buckingham Palace", "spokesman", "Buckingham Palace"),
        ("A Buckingham Palace spokesman", "spokesman", "Buckingham Palace"),
        ("A Taliban spokesman", "spokesman", "Taliban"),
        ("A spokesman for the rebels", "spokesman", "rebels"),
        ("A rebel spokesman", "spokesman", "rebel"),
        ("An opposition spokesman", "spokesman", "opposition"),
        ("A foreign ministry spokesman", "spokesman", "foreign ministry"),
        ("A Chinese foreign ministry spokesman", "spokesman", "Chinese foreign ministry"),
        ("China's foreign ministry spokesman", "spokesman", "China's foreign ministry"),
    ],
)
def test_a_spokesperson_without_a_name(source, role, affiliation):
    found = extract(Article(id="made-up", text=f"{source} said the film was late."))
    speaker = found.attributions[0].speaker
    assert (speaker.role, speaker.affiliation) == (role, affiliation)
    assert "spokesperson" in role_classes().of(role, affiliation)
