"""Who is who in British news: Mr and Mrs, spokesmen of an office, former ministers, addresses, and verbs before a role."""

import pytest
from cases import role_told, said

PETER = "The party's home affairs spokesman, Martin Oakley, said it was late. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Karen Hill told the court she was ill. Mrs Hill wept. Mr Hill said his wife was tired.", "Hill"),
        ("Karen Hill told the court she was ill. Mrs Hill wept. Mrs Hill said she was tired.", "Karen Hill"),
        (PETER + "The prime minister's official spokesman said there was support.", "prime minister's official spokesman"),
        (PETER + "The party's spokesman said it was clear.", "Martin Oakley"),
        ("Tom Ash, a spokesman for the mayor, said it was late. The mayor's spokesman said no more.", "Tom Ash"),
        ("A source said: “She is sad.” The pal added: “He is gone.”", "source"),
    ],
)  # fmt: skip
def test_who_says_the_last(text: str, who: str) -> None:
    assert said(text)[-1][0] == who


def test_a_minister_is_no_former_minister() -> None:
    text = (
        "The minister said costs could rise.\n\nFormer minister Clare Sharp said she would vote against it."
    )
    assert [name for name, _ in said(text)] == ["minister", "Clare Sharp"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Lund, of Station Road, said it was late.", (None, None)),
        ("Ann Lund, of Elm Lane, Leeds, said it was late.", (None, None)),
        ("Ann Lund, of the Road Trust, said it was late.", (None, "Road Trust")),
        ("He hailed goalkeeper Mark Pugh as the best. Pugh said he was happy.", ("goalkeeper", None)),
        ("Lomax praised striker Sean Duffy for his goals. Duffy said he was tired.", ("striker", None)),
        ("Retired goalkeeper Ian Rudge said it was late.", ("retired goalkeeper", None)),
    ],
)
def test_roles(text: str, role: tuple[str | None, str | None]) -> None:
    assert role_told(text) == role
