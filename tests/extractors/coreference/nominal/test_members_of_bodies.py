"""People named with their body, trade or the union of many: ``Danbank’s Mbali Okoro``, ``Jo Marsh of the Growers’ Union``."""

import pytest

from extractors import Article, extract


def speaker(text):
    (found,) = extract(Article(id="", text=text)).attributions
    assert found.speaker is not None
    return found.speaker


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Danbank’s Mbali Okoro said the pipe had burst.", "Mbali Okoro", "person"),
        ("Elmton Water’s Zandile Khumalo said the pipe had burst.", "Zandile Khumalo", "person"),
        ("The DA’s Belinda Roos said the pipe had burst.", "Belinda Roos", "person"),
        ("Labour’s Ann Lee said the pipe had burst.", "Ann Lee", "person"),
        ("Landscaper Mike Dubois said the blower was loud.", "Mike Dubois", "person"),
        ("Whistleblower Tom Ash said the blower was loud.", "Tom Ash", "person"),
        ("Evacuee Darlene Holt said the blower was loud.", "Darlene Holt", "person"),
        ("Channel Six said the show was over.", "Channel Six", "organization"),
        ("Taylor James Lee said the blower was loud.", "Taylor James Lee", "person"),
        ("Chester Ann Lee said the blower was loud.", "Chester Ann Lee", "person"),
    ],
)
def test_the_name_is_the_members(text, name, kind):
    found = speaker(text)
    assert (found.name.replace("’", "'"), found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Gerda Moen of the Small Growers' Union said bees were lost.", "Gerda Moen", "Small Growers' Union"),
        ("Tom Ash of the Miners’ Welfare Fund said the pit was shut.", "Tom Ash", "Miners’ Welfare Fund"),
        ("Ann Lee of St Thomas' Hospital said the ward was full.", "Ann Lee", "St Thomas' Hospital"),
        ("Tom Ash of the Teachers’ Association said the school was old.", "Tom Ash", "Teachers’ Association"),
        ("Ann Lee of the Elm Trust said the mill was old.", "Ann Lee", "Elm Trust"),
    ],
)
def test_the_body_of_many_keeps_their_apostrophe(text, name, body):
    found = speaker(text)
    assert (found.name, found.affiliation) == (name, body)


def test_members_in_front_of_their_union_are_one_body():
    assert speaker("The Small Growers' Union said bees were lost.").name == "Small Growers' Union"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Elm Association of University Teachers", "organization"),
        ("League of Women Voters", "organization"),
        ("Union of Miners", "organization"),
        ("Bank Workers", "group"),
        ("Hundreds of Teachers", "group"),
    ],
)
def test_a_body_of_many_is_a_body(name, kind):
    assert speaker(f"The {name} said it was late.").kind == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lisa Power said it was late.", "Lisa Power", "person"),
        ("Emma Church, director of the school, said it was late.", "Emma Church", "person"),
        ("Tom Park, the chairman, said it was late.", "Tom Park", "person"),
        (
            "Minister for Children, Young People and Families Margaret Holt said it was late.",
            "Margaret Holt",
            "person",
        ),
        (
            "Secretary of State for Culture, Media and Sport Tessa Lund said it was late.",
            "Tessa Lund",
            "person",
        ),
        ("Georgia Power said it was late.", "Georgia Power", "organization"),
        ("Elm Power said it was late.", "Elm Power", "organization"),
        ("Grace Church, home of the choir, said it was late.", "Grace Church", "organization"),
        ("Rose Trust, a charity for women, said it was late.", "Rose Trust", "organization"),
    ],
)
def test_surnames_that_are_words_for_bodies_and_fields_of_an_office(text, name, kind):
    found = speaker(text)
    assert (found.name, found.kind) == (name, kind)
