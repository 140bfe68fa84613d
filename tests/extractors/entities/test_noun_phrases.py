"""Descriptions without a name, and the roles that they give."""

import pytest

from extractors.entities.noun_phrases import describe, is_demonym, singular
from extractors.entities.phrases.role_phrases import role_and_affiliation


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("a spokesman for the harbour board", "spokesman for the harbour board", "individual"),
        ("a homeless man who goes by the name Shorty", "homeless man", "individual"),
        ("two senior officials in the ministry", "two senior officials in the ministry", "group"),
        ("most voters", "most voters", "group"),
        ("a number of delegates", "number of delegates", "group"),
        ("the police", "police", "group"),
        ("the company", "company", "organization"),
        ("documents lawyers filed in court", "documents lawyers filed in court", "document"),
        ("information pilots gave", "information pilots gave", "document"),
        ("the report authors", "report authors", "group"),
        ("the Health and Safety agency", "Health and Safety agency", "organization"),
        ("Legal and religious groups", "Legal and religious groups", "group"),
        ("environmental and human rights groups", "environmental and human rights groups", "group"),
        ("the Elm Parks and Wildlife agency", "Elm Parks and Wildlife agency", "organization"),
        ("a recent poll of farmers", "recent poll of farmers", "document"),
        ("the minister's statement", "minister's statement", "document"),
        ("a crane operator, 42,", "crane operator", "individual"),
        ("a man wearing a red jacket", "man wearing a red jacket", "individual"),
        ("a leading expert", "leading expert", "individual"),
        ("the 43-year-old", "43-year-old", "individual"),
        ("a source close to the company", "source close to the company", "individual"),
        ("the Texan", "Texan", "individual"),
        ("the Spaniard", "Spaniard", "individual"),
        ("those questioned", "those questioned", "group"),
        ("those close to the coach", "those close to the coach", "group"),
        ("32%", "32%", "group"),
        ("a quarter (21%) of those polled", "quarter of those polled", "group"),
        ("the head (aged 52) of the school", "head", "individual"),
        ("a further 16%", "16%", "group"),
        ("sales down by 4% this year", "sales down by 4% this year", "document"),
    ],
)
def test_head_kind_and_name(phrase, name, kind):
    found = describe(phrase)
    assert (found.name, found.kind) == (name, kind)


def test_whether_someone_known_is_meant():
    assert describe("the official").definite
    assert describe("his lawyer").definite
    assert not describe("an official").definite


@pytest.mark.parametrize(
    ("phrase", "role", "affiliation"),
    [
        ("a senior spokesman for the Harbour Board", "senior spokesman", "Harbour Board"),
        ("US State Department spokesman", "spokesman", "US State Department"),
        ("the group's director", "director", "group"),
        ("a doctor with the clinic", "doctor", "clinic"),
        ("vice president of marketing at Brightwater", "vice president of marketing", "Brightwater"),
        ("chief executive of Brightwater", "chief executive", "Brightwater"),
    ],
)
def test_role_and_affiliation(phrase, role, affiliation):
    assert role_and_affiliation(phrase) == (role, affiliation)


def test_who_comes_from_somewhere():
    assert is_demonym("Norwegian")
    assert not is_demonym("Guardian")
    assert not is_demonym("Jordan")


@pytest.mark.parametrize("phrase", ["", "the red bridge", "a city in the north", "who lives near the river"])
def test_no_role(phrase):
    assert role_and_affiliation(phrase) is None


@pytest.mark.parametrize(
    ("plural", "one"), [("ministers", "minister"), ("parties", "party"), ("women", "woman"), ("boss", "boss")]
)
def test_singular(plural, one):
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the trade and industry secretary", "individual"),
        ("the health and safety inspector", "individual"),
        ("the roads and bridges department", "organization"),
        ("the science and technology committee", "organization"),
        ("the search and rescue team", "organization"),
        ("the mayor and the governor", "group"),
        ("the father and two sons", "group"),
        ("a mother and daughter duo", "group"),
        ("the author and broadcaster", "individual"),
        ("the report and its annex", "document"),
        ("the Romanian international", "individual"),
        ("the former Wales international", "individual"),
        ("state radio", "organization"),
        ("Radio 1", "organization"),
        ("environmental group Transport 2000", "organization"),
        ("AB 47", "document"),
        ("Section 12", "document"),
        ("Isaiah 45", "document"),
        ("the groom", "individual"),
        ("academics", "group"),
        ("current and former officials", "group"),
        ("court papers and police", "group"),
        ("media reports and party sources", "group"),
        ("reports and letters", "document"),
        ("the report and the film", "document"),
    ],
)
def test_kinds_of_what_is_told(phrase, kind):
    assert describe(phrase).kind == kind
