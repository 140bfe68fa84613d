"""What "it" and "which" go back to, a body named behind its noun, and groups that have a capital or are a side."""

import pytest

from extractors import Article, extract


def last(text: str) -> tuple[str, str] | None:
    """The name and kind of the last speaker of a text."""
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    return (speaker.name, speaker.kind) if speaker else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Green Front has called for strikes before, according to Labour Watch, which monitors unions. "
            "It said members were sharing the plan.",
            "Labour Watch",
        ),
        (
            "Netlux has cut prices, according to the research firm Marketwise. It said sales fell.",
            "Marketwise",
        ),
        ("Elmton is poor, according to a report. It said the town had lost jobs.", "report"),
        # an outlet tells of who then says something, and so do several documents
        ("Netlux cut prices in May, according to Reuters. It said it would do so again.", "Netlux"),
        ("Netlux cut prices, according to court filings. It said it would do so again.", "Netlux"),
        # the main clause is another's
        (
            "According to Labour Watch, the Green Front has called for strikes. It said members were ready.",
            "Green Front",
        ),
    ],
)
def test_it_behind_according_to(text: str, expected: str) -> None:
    found = last(text)
    assert found is not None
    assert found[0] == expected


def test_which_stands_for_no_time() -> None:
    found = last("The mayor released her tax records in July, which showed she was paid twice.")
    assert found == ("tax records in July", "document")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One group, Partners for Growth, has said that the market works.", "Partners for Growth"),
        ("Another firm, Netlux, said the port would close.", "Netlux"),
        ("A charity, Harbour Aid, said the port would close.", "Harbour Aid"),
        ("A newspaper, Ann Lee wrote, said the port would close.", "newspaper"),
    ],
)
def test_a_body_named_behind_its_noun(text: str, expected: str) -> None:
    found = last(text)
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One delegate not on the slate, Ann Lee, told the Echo she was late.", ("Ann Lee", "person")),
        ("Neither side would say so.", ("Neither side", "group")),
        ("Each side said the other was late.", ("side", "group")),
        ("People forget that the mayor hired his son.", ("People", "group")),
        ("Women say it is safe.", ("Women", "group")),
    ],
)
def test_kinds_of_groups(text: str, expected: tuple[str, str]) -> None:
    assert last(text) == expected


def test_a_magazine_is_no_group() -> None:
    found = last("The singer told People that it was over, and People reported that she left.")
    assert found is not None
    assert found[1] != "group"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom a sentence is about behind a participle
        (
            "Tom Ash met a driver. Asked whether he was hurt, the driver laughed.\n\n“It is late,” he said.",
            "driver",
        ),
        ("Tom Ash met a driver. Smiling at the crowd, the driver waved.\n\n“It is late,” he said.", "driver"),
        # whom somebody else did something to, by the same pronoun
        ("Ann Lee is a doctor. She met Jane Roe. “It is late,” she said.", "Ann Lee"),
    ],
)
def test_whom_the_sentence_before_is_about(text: str, expected: str) -> None:
    found = last(text)
    assert found is not None
    assert found[0] == expected


def test_who_was_only_met_by_somebody_not_known() -> None:
    text = "“It is a train,” Steve Holt said.\n\nMarty Roe is milder. She said she wanted to elect Jane Cole.\n\n“It is late,” she said."
    assert last(text) is None


def test_a_full_stop_alone() -> None:
    assert last("Tom Ash met a driver. Asked about it, the . “It is late,” he said.") is not None
