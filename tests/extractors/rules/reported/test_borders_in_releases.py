"""Where words begin and end beside brackets, initials, an aside behind "who" and a time that belongs to them."""

import pytest
from cases import contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The union urged members to back those who, since May, have been on strike.", "members to back those who, since May, have been on strike"),
        ("The mayor praised crews who, at great risk, saved the dog.", "crews who, at great risk, saved the dog"),
        ("(The firm said it would open at noon.)", "it would open at noon"),
        ("The firm said the shop (which was open) is shut.", "the shop (which was open) is shut"),
        ("The board found that the maid was not in Nancy W.’s home.", "that the maid was not in Nancy W.’s home"),
        ("She said that John S.'s car was stolen.", "that John S.'s car was stolen"),
        ("The board said this time it had acted at once.", "this time it had acted at once"),
        ("The dean said next year the fee would double.", "next year the fee would double"),
        ("The council said under the plan the hall would close.", "under the plan the hall would close"),
        ("The clerk said last week the ford had been shut.", "the ford had been shut"),
        ("The fund backed its plan, with a clerk saying that it was sound.", "that it was sound"),
        ("Lee said the ford was shut, with the mayor adding that it would open.", "the ford was shut"),
        ("Asked what she would say to the mayor, Lee replied: “Come and see.”", "“Come and see.”"),
        ("The clerk said that Moss met the guard, wanting to fight him.", "that Moss met the guard, wanting to fight him"),
        ("The clerk said it was late, adding that it would rain.", "it was late"),
        ("A ford will be built at Marlow, it was announced today.", "A ford will be built at Marlow"),
        ("They ordered the mill to pay the costs and refused to hear more.", "the mill to pay the costs"),
        ("The judge ordered the boxes to be opened and searched.", "the boxes to be opened and searched"),
        ("The guard was heard to say “sorry, mate” as he ran off.", "“sorry, mate”"),
        ("The dean called it “a gift” as she left the hall.", "it “a gift”"),
        ("The guard said under oath he had not seen her.", "he had not seen her"),
    ],
)  # fmt: skip
def test_borders(text, content):
    assert content in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "The plan was late, it was agreed, but cheap.",
        "When the bell rang, it was announced.",
    ],
)
def test_no_clause_before(text):
    assert contents(text) == []


def test_a_line_with_a_date_alone_goes_on_with_no_other():
    text = "Elm County recommends 1982 ruling be void\nMay 13\nSmith gets life\nMarch 10\nLee gets ten years for\nharming a crane\nJune 5\nJury frees two"
    assert all("May" not in words and "March" not in words for words in contents(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Commenting on the vote, Minister for Trade Ann Lee MP said: “It is a start. It is fair.”",
            ["“It is a start. It is fair.”"],
        ),
        ("The Elm Trust is calling on the board to:\n• open the ford\n• mend the pier", []),
        (
            "The bank is warning customers about calls from people posing as clerks.",
            ["calls from people posing as clerks"],
        ),
    ],
)
def test_what_stands_before_a_subject_or_a_list(text: str, words: list[str]) -> None:
    assert contents(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The appellant challenged the Secretary of State’s decision to build the road.", ["the Secretary of State’s decision to build the road"]),
        ("Lady Ash gives the judgment, with which Lord Lee, Lord Coyle and Lady Moss agree.", []),
        ("The plan is sound, Ann Lee and Bo Kim agree.", ["The plan is sound"]),
        ("A survey by the Elm Trust reveals that:\n- most bakers have cut their hours\n- few plan to stay", ["most bakers have cut their hours … few plan to stay"]),
    ],
)  # fmt: skip
def test_decisions_judgments_and_points(text: str, words: list[str]) -> None:
    assert contents(text) == words
