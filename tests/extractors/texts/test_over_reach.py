"""Where a reading of one construction ends: sentences that look like it, and are read as before."""

import pytest
from cases import said


def found(text: str) -> list[tuple[str, str]]:
    """The content and the speaker of each attribution."""
    return [(words, speaker or "") for speaker, words in said(text)]


@pytest.mark.parametrize(
    ("behind", "content"),
    [
        (", according to The Elm Post", None),
        (", which surprised his neighbours", "the driver as Tom Ash, 45"),
        (", after a day of searching", "the driver as Tom Ash, 45"),
        (", on Monday", "the driver as Tom Ash, 45"),
        (", of Elmton, who was ill", "the driver as Tom Ash, 45, of Elmton, who was ill"),
    ],
)
def test_where_it_ends_who_somebody_is(behind: str, content: str | None) -> None:
    whole = "Police identified the driver as Tom Ash, 45"
    expected = (
        [("Police identified the driver as Tom Ash, 45", "Elm Post")]
        if content is None
        else [(content, "Police")]
    )
    assert found(f"{whole}{behind}.") == expected


def test_what_the_writer_tells_of_a_word() -> None:
    text = "First, Lee identified the judge as “Spanish,” which is what some call people who speak Spanish."
    assert found(text) == [("the judge as “Spanish,”", "Lee")]


@pytest.mark.parametrize(
    "words",
    [
        "the train was late before leaving for Elmton",
        "the car was stolen and drove off towards Elmton",
        "the road was closed and returned to its owner",
    ],
)
def test_what_goes_by_itself(words: str) -> None:
    assert found(f"Tom Ash said {words}.") == [(words, "Tom Ash")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The poll showed Ann Lee the clear favourite.", "Ann Lee the clear favourite"),
        ("The clerk read out that the vote was lost.", "that the vote was lost"),
        ("Despite the rain Ann Lee called the day “fun.”", "the day “fun.”"),
    ],
)
def test_what_is_told(text: str, content: str) -> None:
    assert [content for content, _ in found(text)] == [content]


def test_nothing_is_told() -> None:
    assert not found("Ann Lee showed Tom Ash a letter.")
    assert not found("The clerk read that the vote was lost.")


def test_whose_page_it_is_published_on() -> None:
    assert found("Lee published a post on Tom Ash's page: “I am late.”") == [("“I am late.”", "Lee")]


def test_who_answers_behind_a_tag() -> None:
    text = "“You are late,” {} “I was ill,” he replied when asked."
    assert found(text.format("said Tom Ash."))[1] == ("“I was ill,”", "Tom Ash")
    assert found(text.format("Tom Ash told Ben Kerr."))[1] == ("“I was ill,”", "Ben Kerr")


@pytest.mark.parametrize("names", ["Peter and Anna Holm", "Tom and Jo Ash and Peter and Anna Holm"])
def test_the_couple(names: str) -> None:
    assert found(f"{names} met Ann Lee. The couple said they were tired.") == [
        ("they were tired", "Peter Holm and Anna Holm")
    ]


@pytest.mark.parametrize(
    ("names", "speaker"),
    [
        ("Peter Holm met Anna Crane.", "Peter Holm and Anna Crane"),
        ("Peter Holm and his wife, Anna Crane, met Ann Lee.", "Peter Holm and Anna Crane"),
        ("Peter Holm met Anna Crane and Ann Lee.", "couple"),
    ],
)
def test_a_couple_of_two_names(names: str, speaker: str) -> None:
    assert found(f"{names} The couple said they were tired.") == [("they were tired", speaker)]


def test_a_nominee_of_another_year() -> None:
    text = "Ann Lee is running again.\nThe GOP nominee said he would win.\n{}GOP nominee Mitch Crane won 27 percent."
    assert found(text.format(""))[0] == ("he would win", "Mitch Crane")
    assert found(text.format("In 2012, "))[0] == ("he would win", "GOP nominee")


def test_a_firm_of_a_country() -> None:
    text = "Denmark’s Zorvo Kandisk said it was late. The company said it would close."
    assert found(text) == [("it was late", "Zorvo Kandisk"), ("it would close", "Zorvo Kandisk")]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [(".", "Ann Lee and Bo Kim"), (", nodded.", "Ann Lee"), (", left.", "Ann Lee")],
)
def test_who_acts_behind_a_tag(behind: str, speaker: str) -> None:
    text = f"“It is late,” said the mayor, Ann Lee, and the engineer, Bo Kim{behind}"
    assert found(text) == [("“It is late,”", speaker)]


@pytest.mark.parametrize("nobody", ["Nobody", "No-one", "None of them"])
def test_nobody_is_accused(nobody: str) -> None:
    assert not found(f"{nobody} was accused of stealing a car.")
    assert found("Tom Ash was accused of stealing a car.")


def test_a_channel_of_a_body() -> None:
    text = (
        "Dan Orr left. During a HuffPost Live interview, Eva Holt spoke to HuffPost. Comedian Dan Orr stopped by "
        "HuffPost Live, and told of “Orr Live.” Live, it was cut. The star noted that it was late."
    )
    assert found(text)[-1] == ("that it was late", "Dan Orr")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ann Lee said the plan, which is what Ash wanted, was late.",
            "the plan, which is what Ash wanted, was late",
        ),
        ("Ann Lee said the plan was late, which is what Ash wanted.", "the plan was late"),
    ],
)
def test_a_clause_inside_what_is_said(text: str, content: str) -> None:
    assert found(text) == [(content, "Ann Lee")]


def test_on_which_terms_it_is_told() -> None:
    assert not found("Lee told us on the condition that we not name her.")
    assert found("Lee told us that we should not name her.") == [("that we should not name her", "Lee")]


def test_the_son_of_one_who_is_dead() -> None:
    text = "The late Tom Ash's son Ben said it was late. He said so."
    assert [speaker for _, speaker in found(text)] == ["Ben", "Ben"]
    assert found("Her late mother, Ann Lee, was a nurse. She said it was late.") == [("it was late", "")]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("They spoke at Rose Lane's house.", "Rose Lane"),
        ("They heard from Rose Lane, the singer.", "Rose Lane"),
        ("They met in Rose Lane.", ""),
        ("Ann Lee played a game with Mia Orr at the theatre. Orr laughed.", "Mia Orr"),
        ("The band played Mia Orr a song at the musical.", "Mia Orr"),
        ("The drama over the mill portrayed Mia Orr as a liar.", "Mia Orr"),
        ("In the film she plays Mia Orr, a widow.", ""),
    ],
)
def test_whom_she_means(before: str, speaker: str) -> None:
    assert found(f"{before} She said it was late.")[-1] == ("it was late", speaker)


def test_a_review_of_no_film() -> None:
    text = "{}\nTom Ash works as a guard. He says it is late."
    assert found(text.format("A review by the board is out."))[-1][1] == "Tom Ash"
    assert found(text.format("Film review: Night Bus"))[-1][1] == ""
