"""Roles and bodies told by "whose", "where", in brackets and of an office that somebody may give up."""

import pytest
from cases import speaker_told


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("The Elm Trust, whose chair, Jane Ash, came, paid.", "chair", "Elm Trust"),
        ("Netlux, whose chief executive Jane Ash quit, fell.", "chief executive", "Netlux"),
        ("Tom Lund, whose lawyer, Jane Ash, quit, fell.", "lawyer", None),
        (
            "It is paid for by the Ocean Fund, where Jane Ash is head of grants.",
            "head of grants",
            "Ocean Fund",
        ),
        ("Jane Ash has no thoughts of quitting as national coach after the defeat.", "national coach", None),
        ("Jane Ash is thinking about stepping down as Rovers captain.", "captain", "Rovers"),
        # near misses: a relation, whose office it is
        ("Tom Lund, whose wife, Jane Ash, quit, fell.", None, None),
        ("Jane Ash told Tom Lund of quitting as mayor.", None, None),
    ],
)
def test_clauses(text: str, role: str | None, affiliation: str | None) -> None:
    assert speaker_told(f"{text} “It is late,” Jane Ash said.") == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Jane Ash (director, Marlow & Pike)", "director", "Marlow & Pike"),
        ("Jane Ash (chief executive, Netlux)", "chief executive", "Netlux"),
        ("Jane Ash (University of Elm)", None, "University of Elm"),
        ("Lead author Dr Jane Ash (Elm University, Norland)", "lead author", "Elm University"),
        # near misses: a name of her own, a picture, a team that is not known for one
        ("Jane Ash (née Moss)", None, None),
        ("Jane Ash (pictured, right)", None, None),
        ("Jane Ash (Rovers)", None, None),
    ],
)
def test_brackets(source: str, role: str | None, affiliation: str | None) -> None:
    assert speaker_told(f"{source} said it was late.") == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Secretary of the Elm Union of Miners Jane Ash", "Elm Union of Miners"),
        ("Chief Justice of the Supreme Court of Norland Jane Ash", "Supreme Court of Norland"),
        ("First Minister of Norland Jane Ash", "Norland"),
        ("Secretary of State Jane Ash", None),
    ],
)
def test_a_body_with_of_inside(source: str, affiliation: str | None) -> None:
    assert speaker_told(f"{source} said it was late.")[2] == affiliation


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Jane Ash said, speaking as treasurer of the Elm Society, that it was late.", "treasurer", "Elm Society"),
        ("Jane Ash, in her capacity as treasurer of the Elm Society, said it was late.", "treasurer", "Elm Society"),
        ("Jane Ash, the ranger here, says it was late.", "ranger", None),
        ("UN special rapporteur on housing Jane Ash said it was late.", "special rapporteur", "UN"),
        ("The party's spokesman on health Jane Ash said it was late.", "spokesman", "party"),
        ("Superintendent of schools Jane Ash said it was late.", "Superintendent of schools", None),
        ("Jane Ash, who was senior adviser to Holm in the White House, said it was late.", "senior adviser", "Holm"),
        ("Marlow Communication Director Jane Ash said it was late.", "Communication Director", "Marlow"),
        ("Republican Presidential hopeful Jane Ash said it was late.", "Presidential hopeful", "Republican"),
        ("Lund will face challenger Jane Ash. Ash said it was late.", "challenger", None),
        ("Two-time Olympic 10,000 metres champion Jane Ash said it was late.", "Olympic 10,000 metres champion", None),
        ("Jane Ash, the undersecretary for management, said it was late.", "undersecretary for management", None),
        ("Jane Ash, head of Norwegian operations, said it was late.", "head of Norwegian operations", None),
        ("Jane Ash, an aide to Mrs. Moss at the State Department, said it was late.", "aide", "Mrs. Moss"),
        # near misses
        ("Of 2,000, mayor Jane Ash said it was late.", "mayor", None),
        ("Jane Ash, alongside BB King, said it was late.", None, None),
        ("Jane Ash, like Mayor Tom Lund, said it was late.", None, None),
        ("Jane Ash said, speaking as a mother, that it was late.", None, None),
        ("Jane Ash, an envoy to the Council in the Straits, said it was late.", "envoy to the Council in the Straits", None),
    ],
)  # fmt: skip
def test_other_places(text: str, role: str | None, affiliation: str | None) -> None:
    assert speaker_told(text) == ("Jane Ash", role, affiliation)
