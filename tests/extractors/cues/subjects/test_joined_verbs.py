"""Whose a verb behind "and" is."""

import pytest
from marked import found, meant, plain

from extractors import Article, extract


def source(text: str) -> str | None:
    given = extract(Article(id="made-up", text=text)).attributions
    return given[-1].source[0].of(text) if given and given[-1].source else None


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


@pytest.mark.parametrize(
    "marked",
    [
        # what was before what is told of
        "<A widow> {testified} [that Samson was rough and had threatened them with knives].",
        "<She> {said} [that he was rude and had threatened her].",
        "<The clerk> {told} the court [that the firm was in debt and had asked for a loan].",
        "<Ms Lee> {said} [the council had closed the bridge and had refused to reopen it].",
        "<The report> {said} [the mine was unsafe and had warned nobody].",
        "<He> {told} the hearing [that his aunt owned the mill and had promised it to him].",
        "<Neighbours> {said} [they were frightened and had complained to the landlord].",
        "<The judge> {said} [the scheme was cruel and had denied families their savings].",
        "<The driver> {said} [that he was lost and had asked a farmer].",
        "<The firm> {said} [it was sorry and had apologised to the family].",
        # what is told next
        "<The ministry> {said} [the road was closed] and urged drivers to stay away.",
        "The ministry said the road was closed and {urged} [drivers to stay away].",
        "<The force> {said} [the road was blocked] and asked people to find another way.",
        "<A spokesman> {said} [the plan was approved] and praised the council for its patience.",
        "<He> {said} [the deal was signed] and thanked his staff.",
        "<She> {said} [the letter was forged] and accused him of lying.",
        "<The agency> {said} [that prices fell] and added that they would fall again.",
        "The agency said that prices fell and {added} [that they would fall again].",
        "<The owner> {said} [the pump failed] and explained that it was old.",
        "<The club> {said} [the match was abandoned] and promised fans their money back.",
        # near misses
        "<The mayor> {had said} [it was late] and had called for calm.",
        "<The clerk> {said} [two men were stopped and asked to leave].",
        "<The report> {said} [that staff were bullied and told to keep quiet].",
        "<Police> {said} [the man was arrested and charged with theft].",
        "<The witness> {said} [the man stopped and shouted that he had a gun].",
        # what the teller does then, to whom it was said
        "<Users> {told} us [that it was dark], and we listened.",
        "<Residents> {told} us [the road was noisy], so we moved the stop.",
        "<My mother> {told} me [that I was clever and I could do what I liked].",
    ],
)
def test_whether_what_follows_is_said(marked: str) -> None:
    expected = meant("", marked)
    assert any(
        one.content == expected.content
        and one.cue == expected.cue
        and (not expected.source or one.source == expected.source)
        for one in found(plain(marked))
    )
