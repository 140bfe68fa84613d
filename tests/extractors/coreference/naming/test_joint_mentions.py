"""Several named who say something together: each of them says it."""

import pytest

from extractors import Article, extract
from quotes.json_output import attributions_as_json


def speaker(text):
    return extract(Article(id="made-up", text=text)).attributions[-1].speaker


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Ann Lee and Bo Kim spoke. Lee and Kim said it was late.", ["Ann Lee", "Bo Kim"]),
        ("Ann Lee met Bo Bell. Neither Lee nor Bell said it was late.", ["Ann Lee", "Bo Bell"]),
        ("Both Ann Lee and Bo Kim said it was late.", ["Ann Lee", "Bo Kim"]),
        ("Mayor Ann Lee and Governor Bo Kim said it was late.", ["Ann Lee", "Bo Kim"]),
        ("Sens. Ann Lee and Bo Kim said it was late.", ["Ann Lee", "Bo Kim"]),
        ("Ann Lee of Norland and Bo Kim of Elmton said it was late.", ["Ann Lee", "Bo Kim"]),
        ("Two dockers, Carl Moss and Tom Ash, said no to it.", ["Carl Moss", "Tom Ash"]),
        ("Ann Lee met Bo Kim. The two said it was late.", ["Ann Lee", "Bo Kim"]),
        (
            "Painter Ana Ruiz and cellist Joe Borg share a roof. They said it was cold.",
            ["Ana Ruiz", "Joe Borg"],
        ),
        ("Ann Lee and the Harbour Board said it was late.", ["Ann Lee", "Harbour Board"]),
        ("Ann Lee, Bo Kim and Jo Bell said it was late.", ["Ann Lee", "Bo Kim", "Jo Bell"]),
        ("Mayor Ann Lee, together with Sheriff Bo Kim, announced that it was late.", ["Ann Lee", "Bo Kim"]),
        (
            "Mayor Ann Lee, joined by Elm Sheriff Bo Kim, today announced that it was late.",
            ["Ann Lee", "Bo Kim"],
        ),
        ("“No, it is late,” reply Hale and Pitt.", ["Hale", "Pitt"]),
        ("Ann Lee, head of Netlux, and Bo Kim, chair of Elmbank, said it was late.", ["Ann Lee", "Bo Kim"]),
        ("Ann Lee, chief executive of Netlux, and Bo Kim said it was late.", ["Ann Lee", "Bo Kim"]),
        (
            "Dr Ann Lee, of Elm University, and Dr Bo Kim, of Oak College, said it was late.",
            ["Ann Lee", "Bo Kim"],
        ),
        ("“It is late,” said Ann Lee, head of Netlux, and Bo Kim, chair of Elmbank.", ["Ann Lee", "Bo Kim"]),
        (
            "Councillor Ann Lee (Labour) and Councillor Bo Kim (Green) said it was late.",
            ["Ann Lee", "Bo Kim"],
        ),
        (
            "Norland Senators Ann Lee (D-Elm), Bo Kim (R-Oak), and Jo Bell (I-Ash) said it was late.",
            ["Ann Lee", "Bo Kim", "Jo Bell"],
        ),
        ("Deputy District Attorneys Ann Lee and Bo Kim said it was late.", ["Ann Lee", "Bo Kim"]),
        ("District Attorneys Lee and Kim said it was late.", ["Lee", "Kim"]),
        ("It was a day on which Ann Lee and Bo Kim said it was late.", ["Ann Lee", "Bo Kim"]),
        ("Mayor Ann Lee and Commissioner Bo P. O’Dell said it was late.", ["Ann Lee", "Bo P. O’Dell"]),
        # near misses: one who is addressed, one who speaks for them, one of the two, a name with "and" in it
        ("Turning to Ann Lee, Bo Kim and Jo Bell said it was late.", ["Bo Kim", "Jo Bell"]),
        ("Aides to Ann Lee and Bo Kim said it was late.", []),
        ("The Lee and Kim campaigns said it was late.", []),
        ("Ann Lee or Bo Kim said it was late.", []),
        ("“It is late,” said Ann Lee, head of Netlux, and Bo Kim left.", []),
        ("“It is late,” said Ann Lee, president, and CEO of Elm Health System.", []),
        (
            "Ann Lee, now a paid aide, has denied that, and he and Bo Kim still talk. Lee said it was late.",
            [],
        ),
        ("Trinidad and Tobago said it was late.", []),
        ("Johnson & Johnson said it was late.", []),
        ("The Fish and Harbour Organisation said it was late.", []),
        ("Elm State Homes and Harbour Renewal Commissioner Ann Lee said it was late.", []),
        ("Ann Lee of Devon and Cornwall Police said it was late.", []),
    ],
)
def test_each_of_those_named_together(text, members):
    found = speaker(text)
    assert [member.name for member in found.members] == members
    assert not members or found.kind == "group"


def test_members_keep_their_roles_and_stand_in_the_output():
    text = "Mayor Ann Lee met Bo Kim, a baker. Lee and Kim said it was late."
    assert [(m.name, m.kind, m.role) for m in speaker(text).members] == [
        ("Ann Lee", "person", "Mayor"),
        ("Bo Kim", "person", "baker"),
    ]
    (row,) = attributions_as_json(extract(Article(id="made-up", text=text)))
    assert (row["speaker"], row["members"]) == ("Ann Lee and Bo Kim", ["Ann Lee", "Bo Kim"])


def test_the_same_two_are_one_group():
    text = "Ann Lee and Bo Kim spoke. Lee and Kim said it was late. Lee and Kim said that it was wet."
    first, second = (a.speaker for a in extract(Article(id="made-up", text=text)).attributions)
    assert first is second


def told(text: str) -> list[str | None]:
    found = extract(Article(id="made-up", text=text)).attributions
    return [a.speaker.name if a.speaker else None for a in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee, Bo Kim, and Jo Bell said it was late.", "Ann Lee, Bo Kim and Jo Bell"),
        ("Mayor Ann Lee, Chief Bo Kim, and Clerk Jo Bell said it was late.", "Ann Lee, Bo Kim and Jo Bell"),
        ("On Monday, Ann Lee, Bo Kim, and Jo Bell said it was late.", "Ann Lee, Bo Kim and Jo Bell"),
        ("Ann Lee, striker Bo Kim and Jo Bell said it was late.", "Ann Lee, Bo Kim and Jo Bell"),
        ("Ann Lee, NWB's Bo Kim and Renton's Jo Bell said it was late.", "Ann Lee, Bo Kim and Jo Bell"),
        ("NWB's Bo Kim and Renton's Jo Bell said it was late.", "Bo Kim and Jo Bell"),
        ("Ann Lee came. She and Jo Bell said it was late.", "Ann Lee and Jo Bell"),
        ("Ann Lee came. On Monday, she and Jo Bell said it was late.", "Ann Lee and Jo Bell"),
        ("Tom Roe came. But he and Mayor Jo Bell said it was late.", "Tom Roe and Jo Bell"),
        ("Ann Lee came. She and the clerk, Jo Bell, said it was late.", "Ann Lee and Jo Bell"),
        ("Ann Lee, 56, and Jo Bell, 57, said it was late.", "Ann Lee and Jo Bell"),
        ("Ann Lee, a baker, and her brother Bo Lee, a nurse, said it was late.", "Ann Lee and Bo Lee"),
        ("On Monday, Ann Lee, 56, and Jo Bell, 57, hosted a dinner after saying so.", "Ann Lee and Jo Bell"),
        ("Harbour Line (HL) and North Ferries (NF) said it was late.", "Harbour Line and North Ferries"),
        ("Ann Lee and Jo Bell left the stage after saying that it was late.", "Ann Lee and Jo Bell"),
        ("Chemist Ann Lee and engineer Jo Bell won, saying it was late.", "Ann Lee and Jo Bell"),
        (
            "Netlux and Norland-based wireless parts company Elm Lines said it was late.",
            "Netlux and Elm Lines",
        ),
        # nobody else says it
        ("Ann Lee, 56, left the room, and Jo Bell said it was late.", "Jo Bell"),
        ("They met Ann Lee, 56, and Jo Bell said it was late.", "Jo Bell"),
        ("“It is late,” said Ann Lee, the captain, and Jo Bell left.", "Ann Lee"),
        ("Ann Lee left, and Jo Bell said it was late.", "Jo Bell"),
        ("They met Ann Lee, Bo Kim, and Jo Bell said it was late.", "Jo Bell"),
        ("Ann Lee came. Nobody saw her and Jo Bell said it was late.", "Jo Bell"),
        ("It was dark, and Jo Bell said it was late.", "Jo Bell"),
    ],
)
def test_who_else_says_it(text: str, name: str) -> None:
    assert told(text)[-1] == name


def test_they_are_those_who_spoke_together() -> None:
    text = "Ann Lee came. She and Jo Bell said it was late. They denied that it was a joke."
    assert told(text) == ["Ann Lee and Jo Bell"] * 2


def test_who_only_is_there_announces_nothing() -> None:
    text = "Mayor Ann Lee, joined by her staff, announced that it was late. Bo Kim waved."
    assert speaker(text).name == "Ann Lee"
    assert speaker("Mayor Ann Lee, along with Bo Kim of Elmton, said that it was late.").name == "Ann Lee"


@pytest.mark.parametrize(
    ("mention", "name", "members"),
    [
        ("Ann Lee and her lawyers", "Ann Lee and her lawyers", ["Ann Lee"]),
        ("Ms Lee and a friend", "Ann Lee and a friend", ["Ann Lee"]),
        ("Lee and other nurses", "Ann Lee and other nurses", ["Ann Lee"]),
        ("Ann Lee or a friend", "Ann Lee or a friend", []),
        ("A doctor and her brother Bo Kim", "A doctor and her brother Bo Kim", ["Bo Kim"]),
        ("The union and its leader Bo Kim", "union and its leader Bo Kim", ["Bo Kim"]),
        ("Lee and her Democratic friends", "Ann Lee and her Democratic friends", ["Ann Lee"]),
        ("Lee and her Norland friends", "Lee and her Norland friends", []),
        # near misses: nobody else
        ("The chairman and chief executive Bo Kim", "Bo Kim", []),
        ("His wife and manager Jo Bell", "Jo Bell", []),
        ("Ann Lee", "Ann Lee", []),
        ("Ann Lee of the Elm and Birch Trust", "Ann Lee", []),
    ],
)
def test_who_is_named_with_others_who_are_not(mention: str, name: str, members: list[str]) -> None:
    text = f"Ann Lee ran the ward. {mention} said it was late."
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, [member.name for member in speaker.members]) == (name, members)


def test_a_description_of_somebody_named_is_one_of_the_two() -> None:
    for nurse in ("The nurse", "The nurse herself", "Both the nurse"):
        text = f"Nurse Ann Lee came. {nurse} and her brother Bo Kim said it was late."
        speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
        assert speaker is not None
        assert [member.name for member in speaker.members] == ["Ann Lee", "Bo Kim"]
