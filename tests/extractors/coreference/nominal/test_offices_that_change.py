"""Holders of an office who come and go, and those of another rank."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[str]:
    return [a.speaker.name for a in extract(Article(id="", text=text)).attributions if a.speaker is not None]


@pytest.mark.parametrize(
    ("called", "holder"),
    [
        ("shadow transport secretary", "Transport Secretary Joan Miller"),
        ("shadow schools minister", "Schools minister Joan Miller"),
        ("deputy mayor", "Mayor Joan Miller"),
        ("assistant chief constable", "Chief Constable Joan Miller"),
    ],
)
def test_another_rank_than_that_of_who_is_named_later(called: str, holder: str) -> None:
    text = f"“It is a disgrace,” the {called} said. {holder} said all was well."
    assert speakers(text) == [called, "Joan Miller"]


def test_outgoing_mayor_is_not_the_mayor_named_later() -> None:
    text = "The bins were the issue. “I won,” the mayor said. Outgoing mayor Phil Ash said he was sad."
    assert speakers(text) == ["mayor", "Phil Ash"]


def test_outgoing_mayor_is_not_the_new_one() -> None:
    text = (
        "Ann Roe won by 41 votes. Outgoing mayor Phil Ash said he was sad. The new mayor said she would work."
    )
    assert "Phil Ash" not in speakers(text)[1:]
    text = "The new mayor, Ann Roe, said she was tired. Outgoing mayor Phil Ash said he was too. “I will sleep,” the new mayor said."
    assert speakers(text) == ["Ann Roe", "Phil Ash", "Ann Roe"]


def test_the_minister_is_who_has_the_office_now() -> None:
    text = "Health minister Joe Bell said it was sound. Former health minister Rita Moss said it was mad. “She is wrong,” the health minister said."
    assert speakers(text) == ["Joe Bell", "Rita Moss", "Joe Bell"]


def test_former_minister_alone_may_be_called_the_minister() -> None:
    text = "Former minister Rita Moss said the plan was mad. “It is dear,” the former minister said."
    assert speakers(text) == ["Rita Moss", "Rita Moss"]
