"""Whose a verb behind "and" is."""

import pytest

from extractors import Article, extract


def source(text: str) -> str | None:
    found = extract(Article(id="made-up", text=text)).attributions
    return found[-1].source[0].of(text) if found and found[-1].source else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The victim was walking her dog when a man came up behind her and shouted “give me your bag”.", "a man"),
        ("The cashier was closing the till when two youths walked in and told her to open it.", "two youths"),
        ("She was waiting for the bus when a stranger came up and asked whether she had a light.", "a stranger"),
        ("Mr Dale was in bed when an officer knocked and said the river was rising.", "an officer"),
        ("The couple were about to leave when a waiter ran out and said they had not paid.", "a waiter"),
        ("The girl had been playing in the yard when a neighbour leaned over and called her “a thief”.", "a neighbour"),
        ("The nurse was taking blood when the patient sat up and screamed “get off me”.", "the patient"),
        ("Lee was cycling home when a driver pulled alongside and warned him that he would be sorry.", "a driver"),
        ("Mr Orr was mending a fence when Pauline Dent drove past and told him the bull was loose.", "Pauline Dent"),
        ("The boys were sitting on the wall when a teacher opened a window and said that school was over.", "a teacher"),
        # near misses
        ("The mayor was pleased when the vote ended and said so.", "The mayor"),
        ("The mayor was leaving when the vote ended and said she would return.", "The mayor"),
        ("Ms Park was speaking when the lights failed and told the crowd that all was well.", "Ms Park"),
        ("Lee was on the bus when it braked, and said he fell.", "Lee"),
        ("The chief was in a meeting when he was asked and said he knew nothing.", "The chief"),
        ("The clerk was at lunch when the alarm rang and said she heard nothing.", "The clerk"),
    ],
)  # fmt: skip
def test_who_breaks_into_what_goes_on(text: str, who: str) -> None:
    assert source(text) == who
