"""Where nobody says what seems said, or somebody else does: shares won, advice, plurals, names in marks, clauses of others."""

from __future__ import annotations

import pytest
from cases import said, who


@pytest.mark.parametrize(
    "text",
    [
        "Lund took down Kim in the race, claiming 41 percent of the vote.",
        "He's reported from every debate this cycle.",
        "Kim may want to check his figures.",
        "This isn't just talk: In May, Ann Lund led a group of members in writing a bill.",
        "The Oak League protests against police abuse are exceptions to the rule.",
        "A landmark ruling that in essence took away the power of the state was praised.",
        "Her approach of embracing the mayor she hopes to succeed differs from that of Kim.",
        "YORK ENDS FERRY TAX “Mayor Ann Kim signed a bill on Thursday ending the tax in her town.”",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stood behind a colon is lost
        (
            "Ann Lund spoke out against Kim:\n\nOakham, which has 400 people, had ten fires in May.\n\nIt is safe.",
            [("Ann Lund", "Kim")],
        ),
        # on what terms somebody spoke
        (
            "He had found no taker, Ann Kim said, on condition of anonymity to speak freely about the sale.",
            [("Ann Kim", "He had found no taker")],
        ),
        ("The plan, Ann Kim said, on balance, is good.", [("Ann Kim", "The plan … is good")]),
        # an adverb before the adjective in a phrase of the subject
        ("A man in very poor health told us it was late.", [("man in very poor health", "it was late")]),
        ("People in nearly all towns said it was late.", [("People in nearly all towns", "it was late")]),
        # names and titles in marks
        (
            "In his autobiography, “A Time for Truth,” published in 2015, Kim described how he grew up.",
            [("Kim", "how he grew up")],
        ),
        (
            "“We must show it,” wrote the authors of the “Growth and Work Project,” giving an example.",
            [("authors", "“We must show it,”")],
        ),
        # who is brought or sent to say it
        ("Kim sent an aide to explain that it was late.", [("aide", "that it was late")]),
        ("The firm brought a lawsuit to show that it was late.", None),
        # what somebody agrees on
        ("Kim agreed on a plan to build a dam.", [("Kim", "a plan to build a dam")]),
        ("Kim agreed on Tuesday to build a dam.", [("Kim", "to build a dam")]),
        # how it was said
        ("The chair thanked the crew personally.", [("chair", "the crew")]),
        ("Kim stressed the need to treat them fairly.", [("Kim", "the need to treat them fairly")]),
        # a single mark that closes a double one
        (
            "Kim said: “We tried it.’ Ash was there. The union called it “mad.”",
            [("Kim", "“We tried it.’"), ("union", "it “mad.”")],
        ),
        ("“We tried. “We failed,” said Kim.", [("Kim", "“We tried. … “We failed,”")]),
        ("Kim said: “They told me, ‘Go.’ We went.”", [("Kim", "“They told me, ‘Go.’ We went.”")]),
    ],
)
def test_who_says_what(text: str, expected: list[tuple[str | None, str]] | None) -> None:
    given = said(text)
    assert given == expected if expected is not None else ("Kim", "it was late") not in given


def test_a_clause_of_another_between_cue_and_words() -> None:
    text = "A voter who supports Kim, Dan Ash lost his son when “a driver chose his head for practice.”"
    assert who(text, "a driver") is None
