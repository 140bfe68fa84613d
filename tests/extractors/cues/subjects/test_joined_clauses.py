"""``Lee won, and her rival left, saying it was late``: who does what stands in the clause before a form in -ing."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ann Lee won the match, and her rival left the court, saying that it was late.", "rival"),
        ("Ann Lee won the match but her rival left the court, saying that it was late.", "rival"),
        ("The bridge fell, and in May the mayor left, insisting that it was late.", "mayor"),
        ("The train hit a wall and a car, and Lee ran, shouting that it was late.", "Lee"),
        ("Ann Lee won gold and silver, and Tom Ash came third, saying that it was late.", "Tom Ash"),
        ("Ann Lee came and her sister went and Tom Ash stayed, saying that it was late.", "Tom Ash"),
        ("The police came, but the crowd refused to go, arguing that it was late.", "crowd"),
        ("The van was Lee’s, and officers were able to build a case proving that it was late.", "officers"),
        ("The judges charged the driver with theft and Lee quit, saying that it was late.", "Lee"),
        ("The council voted for the road and farmers blocked it, saying that it was late.", "farmers"),
        ("Voters rejected the plan and Ann Lee stood down, saying that it was late.", "Ann Lee"),
        ("The dog bit Lee, and his lawyer obtained documents showing that it was late.", "lawyer"),
    ],
)
def test_the_nearest_clause_tells_who_says_it(text: str, source: str) -> None:
    assert said(text)[-1][0] == source
    assert said(text)[-1][1] == "that it was late"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee fell ill and left, saying that it was late.",
        "Ann Lee, who won, and Tom Ash, who lost, left, saying that it was late.",
        "Ann Lee bought the house and the land around it, saying that it was late.",
        "Ann Lee shut the road and the bridge fell in May, saying that it was late.",
        "Lee said Ann Ash and Tom Kay had a row, adding that it was late.",
        "Lee rejected the plan and the river rose, saying that it was late.",
        "Lee ruled for the town and against Ann Ash, saying that it was late.",
        "Ann Lee left the hall before Tom Ash came, saying that it was late.",
        "Ann Lee closed the shop because sales fell, saying that it was late.",
        "Ann Lee quit after the bridge fell, saying that it was late.",
        "Ann Lee left when the rain came and the crowd ran, saying that it was late.",
    ],
)
def test_things_and_subordinate_clauses_take_it_from_nobody(text: str) -> None:
    assert "Lee" in (said(text)[-1][0] or "")


def test_who_storms_in_where_a_thing_ends_says_it() -> None:
    text = "The talk ended when protesters stormed in, shouting that it was late."
    assert said(text) == [("protesters", "that it was late")]
