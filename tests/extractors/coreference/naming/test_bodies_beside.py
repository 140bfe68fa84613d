"""Bodies named beside a description of them, and those that only look like one."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[tuple[str, str]]:
    found = extract(Article(id="", text=text)).attributions
    return [(a.speaker.name, a.speaker.kind) for a in found if a.speaker is not None]


@pytest.mark.parametrize(
    ("described", "name"),
    [
        ("His team", "Vento-Cima"),
        ("The bus company", "Greenline"),
        ("Her charity", "Warm Feet"),
        ("The Ferri team", "Vento-Cima"),
        ("Her employer", "Netlux"),
        ("The housing association", "Harbour Homes"),
    ],
)
def test_name_of_a_body_between_commas(described: str, name: str) -> None:
    assert speakers(f"{described}, {name}, said it was sorry.")[-1] == (name, "organization")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her publisher, Rosa Moss, said the book was late.", "Rosa Moss"),
        ("His agent, Tom Ash, said he would play.", "Tom Ash"),
        ("The company, Tom Ash said, was late.", "Tom Ash"),
    ],
)
def test_person_between_commas(text: str, name: str) -> None:
    assert speakers(text)[-1] == (name, "person")


def test_chief_executive_with_capitals_tells_of_a_body() -> None:
    text = (
        "Helix Orchard has hired Dr Leila Haddad. “She is great,” said Graham Sutter, Chief Executive "
        "Officer of Helix Orchard. The company said a second laboratory would open."
    )
    assert speakers(text)[-1] == ("Helix Orchard", "organization")


def test_zoo_by_a_short_name() -> None:
    text = "Larkhill Zoo has a calf. Larkhill said it was well. It added that visitors could see it."
    assert speakers(text) == [("Larkhill Zoo", "organization")] * 2


@pytest.mark.parametrize("opening", ["Committee member", "Council leader", "Union official"])
def test_noun_for_a_body_before_its_member(opening: str) -> None:
    text = f"Ann Roe runs trains. {opening} Hywel Rees asked why. “It is late,” the regulator said."
    assert speakers(text)[-1][0] == "regulator"


def test_noun_for_a_body_with_a_capital_inside_a_sentence() -> None:
    text = "The Elm Committee met. Committee member Hywel Rees sat. “It is late,” the committee said."
    assert speakers(text) == [("Elm Committee", "organization")]


@pytest.mark.parametrize(
    ("described", "name", "kind"),
    [
        ("The operator", "Norlink", "organization"),
        ("The developer", "Marlow", "organization"),
        ("The developer", "Bob", "person"),
        ("Their leader", "former Peruvian judge Alba Rios", "person"),
        ("His coach", "former England captain Tom Ash", "person"),
    ],
)
def test_name_behind_a_role(described: str, name: str, kind: str) -> None:
    bare = " ".join(name.split()[-2:]) if " " in name else name
    text = f"Moira Tennant said crews were tired. {described}, {name}, said talks would go on."
    assert speakers(text)[-1] == (bare, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Netlux will close. The steelworkers' union said it would fight.",
        "Netlux’s chairwoman, Anita Desai, said it was sad. The shopworkers’ union said it would fight.",
        "Ann Lee of Netlux said it was late. The union said it would fight.",
    ],
)
def test_a_firm_is_no_union(text: str) -> None:
    assert speakers(text)[-1][0].endswith("union")


@pytest.mark.parametrize("union", ["SFU", "Elm Teachers' Association"])
def test_a_union_by_its_name(union: str) -> None:
    assert (
        speakers(f"Ann Lee of the {union} said it was late. The union said it would fight.")[-1][0] == union
    )


def test_an_outlet_is_no_regulator() -> None:
    text = "Boss Ann Lee told the BBC that she was sad. The regulator said it was in contact."
    assert speakers(text)[-1][0] == "regulator"


@pytest.mark.parametrize(
    ("described", "name"),
    [
        ("His accuser, the deputy mayor of Gdynia", "Alicja Wrona"),
        ("His boss, the managing director of Elm Water", "Tom Ash"),
        ("The charity's head, a former nurse", "Ann Lee"),
    ],
)
def test_name_behind_two_descriptions(described: str, name: str) -> None:
    assert speakers(f"{described}, {name}, said the road was shut.") == [(name, "person")]


def test_friend_of_somebody_named() -> None:
    assert speakers("His lawyer, a friend of Ann Lee, said the road was shut.") == [("lawyer", "individual")]


@pytest.mark.parametrize(
    ("described", "name"),
    [("One victim", "88-year-old Walter Simms"), ("A survivor", "twelve-year-old Ann Roe")],
)
def test_name_behind_an_age(described: str, name: str) -> None:
    assert speakers(f"{described}, {name}, said it was cold.") == [(name.split(" ", 1)[1], "person")]


def test_place_of_something_is_no_agency() -> None:
    text = "Nine people died in floods in the north of Carmona, the civil protection agency said."
    assert speakers(text) == [("civil protection agency", "organization")]
    text = "Nasa launched a rocket. The space agency said it was late."
    assert speakers(text) == [("Nasa", "organization")]
