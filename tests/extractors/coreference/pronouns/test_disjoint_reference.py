"""Whom a pronoun cannot mean: who is asked by somebody is not that somebody, who asked does not answer."""

import pytest

from extractors import Article, extract

SAT = "Moses Kariuki sat down."


def who(text: str) -> list[str | None]:
    found = extract(Article(id="made-up", text=text), least=0.2).attributions
    return [a.speaker.name if a.speaker else None for a in found]


@pytest.mark.parametrize(
    "opening",
    [
        "Under questioning from the tribunal's lead counsel, Wambui Njeri, he",
        "Pressed by counsel Tom Ash, he",
        "Cross-examined by Tom Ash, he",
        "Asked by Tom Ash about the order, he",
        "In reply to Tom Ash, he",
        "In an interview with Tom Ash, he",
        "After a talk with Tom Ash, he",
        "Following questions from Tom Ash, he",
        "In a letter to Tom Ash, he",
        "Interviewed by Tom Ash, he",
    ],
)
def test_who_is_named_in_the_phrase_before_is_somebody_else(opening: str) -> None:
    assert who(f"{SAT} {opening} said that he had signed the order.")[-1] == "Moses Kariuki"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who is named there is the subject, or tells of himself
        (f"{SAT} Tom Ash was pressed by the judge, and he said that he was late.", "Tom Ash"),
        (f"{SAT} When Tom Ash came, he said that he was late.", "Tom Ash"),
        (f"{SAT} Tom Ash wrote to him. In his letter, he said that he was late.", "Tom Ash"),
    ],
)
def test_but_not_who_acts(text: str, name: str) -> None:
    assert who(text)[-1] == name


DIALOGUE = (
    f"{SAT}\n\n“What did it mean, General?” Tom Ash asked.\n\n“It meant to protect,” he said.\n\n"
    "“To protect whom?”\n\n“The state,” he said.\n"
)


def test_in_a_dialogue_they_speak_in_turn() -> None:
    assert who(DIALOGUE) == ["Tom Ash", "Moses Kariuki", "Tom Ash", "Moses Kariuki"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{SAT} “What did it mean?” asked Tom Ash. “To protect,” he replied.", ["Tom Ash", "Moses Kariuki"]),
        (
            f"{SAT}\n\n“Did you sign it?” Tom Ash asked.\n\n“I did,” he said.\n",
            ["Tom Ash", "Moses Kariuki"],
        ),
        # who asks a question of nobody goes on
        ("“Who will pay for it?” Tom Ash asked. “Nobody,” he said.", ["Tom Ash", "Tom Ash"]),
        (
            f"{SAT}\n\n“Who will pay for it?” Tom Ash asked.\n\n“Nobody has an answer,” he said.\n",
            ["Tom Ash", "Tom Ash"],
        ),
    ],
)
def test_an_answer_is_not_who_asked(text: str, names: list[str]) -> None:
    assert who(text) == names


def test_one_mention_is_one_person() -> None:
    text = (
        f"{SAT} Tom Ash stood.\n\n“I did,” he said as the clerk wrote. It rained.\n\n“And I would again.”\n"
    )
    one, other = who(text)
    assert one == other


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Freddy Holm ran the bar. “I hope so,” another member, Tom Ash, recalled him saying.",
            "Freddy Holm",
        ),
        ("Freddy Holm ran the bar. “I hope so,” Tom Ash recalled him saying.", "Freddy Holm"),
        ("Ann Lee ran the bar. “I hope so,” Bo Marsh recalled her saying.", "Ann Lee"),
        ("“I hope so,” Bo Marsh recalled Tom Ash saying.", "Tom Ash"),
        ("“I hope so,” Bo Marsh, a guest, remembers Tom Ash saying.", "Tom Ash"),
        ("“I hope so,” Bo Marsh heard Tom Ash say.", "Tom Ash"),
        # near misses: somebody recalls own words
        ("“I hope so,” Bo Marsh recalled saying.", "Bo Marsh"),
        ("“I hope so,” Bo Marsh recalled on Monday.", "Bo Marsh"),
        ("“I hope so,” Bo Marsh recalled, telling her story.", "Bo Marsh"),
    ],
)
def test_who_is_heard_says_it_and_not_who_hears(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The driver stopped near a girl. The driver asked her for the time but she said it was late.", None),
        ("The teacher praised her and she said she was proud.", None),
        (
            "The defendant saw the nurse. The defendant started talking to her and she said she was late.",
            None,
        ),
        ("Tom Ash met Bo Lee at the bar. Ash questioned him and he said he was late.", "Bo Lee"),
        ("Ann Lee met Ida Moss. Lee called her about the job and she said it was gone.", "Ida Moss"),
        # near misses: the object of another's verb, another gender, no clause of the same subject before
        ("Tom Ash said it was late. A porter gave her the key and he said it was early.", "Tom Ash"),
        ("Ann Lee fell. A clerk helped her and she said it was late.", "Ann Lee"),
        ("Tom Ash left. A clerk gave him the key and she said it was late.", "clerk"),
    ],
)
def test_who_acts_on_somebody_is_not_she_of_the_next_clause(text: str, speaker: str | None) -> None:
    assert who(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Ash accused Sam Hill of lying. He denied the claim.", "Sam Hill"),
        ("Tom Ash said Sam Hill had lied. He rejected the charge.", "Sam Hill"),
        ("Ann Lee alleged that Ida Moss hit her. She denies the allegation.", "Ida Moss"),
        ("India accused Pakistan of an attack. It denied the claim.", "Pakistan"),
        ("The FBI accused Microsoft of fraud. It dismissed the accusations.", "Microsoft"),
        ("The charity accused the ministry of lying. It denied the claim.", None),
        ("Tom Ash blamed Sam Hill for the loss. He denied responsibility.", "Sam Hill"),
        # near misses: what was denied is nobody's claim, or was said long before
        ("Ann Lee said the Herald had lied. She denied the report.", "Ann Lee"),
        ("Ann Lee said she was sorry. She denied wrongdoing.", "Ann Lee"),
        ("Ann Lee said it was late. It rained. She denied the claim.", "Ann Lee"),
    ],
)
def test_who_makes_a_claim_does_not_deny_it(text: str, speaker: str | None) -> None:
    assert who(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Coach Tom Ash backed Luis Diaz after he said it was late.", "Luis Diaz"),
        ("Coach Tom Ash has sacked Luis Diaz because he said it was late.", "Luis Diaz"),
        ("Police arrested Luis Diaz after he said it was late.", "Luis Diaz"),
        # near misses: what is done lies in who does it, or when
        ("Tom Ash met Luis Diaz after he said it was late.", "Tom Ash"),
        ("Tom Ash phoned Luis Diaz after he said it was late.", "Tom Ash"),
    ],
)
def test_who_is_judged_for_words_says_them(text: str, speaker: str) -> None:
    assert who(text)[-1] == speaker
