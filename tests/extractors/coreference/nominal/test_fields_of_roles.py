"""``the finance minister`` is no defence minister: a description of another field never means who holds an office."""

import pytest
from cases import said

from extractors.coreference.nominal.fields_of_roles import field_of, is_of_other_field


def speaker(who: str, called: str) -> str | None:
    return said(f"{who} Ann Lee left on Monday. {called} said it was late.")[-1][0]


@pytest.mark.parametrize(
    ("who", "called"),
    [
        ("Defence minister", "The finance minister"),
        ("Defence minister", "The prime minister"),
        ("Defence minister", "The first minister"),
        ("Defence minister", "The minister for roads"),
        ("Home secretary", "The foreign secretary"),
        ("Home secretary", "The press secretary"),
        ("Police chief", "The fire chief"),
        ("Head coach", "The goalkeeping coach"),
        ("Sales director", "The finance director"),
        ("Health spokeswoman", "The education spokeswoman"),
        ("Teacher", "The head teacher"),
        ("Nurse", "The chief nurse"),
        ("Taxi driver", "The bus driver"),
        ("Police officer", "The probation officer"),
        ("Press officer", "The police officer"),
        ("Attorney General", "The general"),
        ("District attorney", "The defense attorney"),
        ("County executive", "The chief executive"),
        ("President", "The university president"),
        ("Council leader", "The gang leader"),
        ("Council leader", "The union leader"),
        ("Gang leader", "The council leader"),
        ("Film director", "The funeral director"),
        ("The club's chairman", "The league's chairman"),
        ("The mayor,", "The former mayor"),
    ],
)
def test_another_field_is_another_office(who: str, called: str) -> None:
    assert speaker(who, called) != "Ann Lee"


@pytest.mark.parametrize(
    ("who", "called"),
    [
        ("Defence minister", "The minister"),
        ("Defence minister", "The defence minister"),
        ("Police chief", "The chief"),
        ("Driver", "The bus driver"),
        ("Teacher", "The dance teacher"),
        ("Shop owner", "The owner"),
        ("Opera singer", "The singer"),
        ("Rock star", "The heavy metal star"),
        ("Team captain", "The club captain"),
    ],
)
def test_the_same_office_in_fewer_or_other_words(who: str, called: str) -> None:
    assert speaker(who, called) == "Ann Lee"


def test_unnamed_ones_are_told_apart_too() -> None:
    text = "A bus driver said it was late. The taxi driver said it was early. The bus driver said it was sad."
    assert [who for who, _ in said(text)] == ["bus driver", "taxi driver", "bus driver"]
    assert said("A teacher at Elm School left. The head teacher said it was late.")[0][0] == "head teacher"


def test_words_that_tell_a_field() -> None:
    assert field_of("minister for roads and transport", "minister") == {"roads", "transport"}
    assert field_of("the prime minister's spokesman", "spokesman") == frozenset()
    assert field_of("the league's chairman", "chairman") == {"league"}
    assert field_of("veteran Welsh minister", "minister") == frozenset()
    assert not is_of_other_field("charity director", "executive director", None, "director")
    assert not is_of_other_field("company chairman", "chairman", "Elm Bank", "chairman")
    assert is_of_other_field("union leader", "leader", "Elm Council", "leader")
