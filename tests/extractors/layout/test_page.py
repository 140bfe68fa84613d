"""Headline, paragraphs and furniture of a page, and pages pasted together."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.layout.boilerplate import is_furniture
from extractors.layout.page import layout, split_pages
from extractors.model import Span

BODY = (
    "The harbour board has closed the old pier, its chairman said on Monday.\n\n"
    "“We could not wait any longer,” said Ines Falk. “The wood is rotten.”\n\n"
    "She added that a new pier would cost $2 million."
)
PASTED = (
    "Harbour Board Closes Old Pier After Storm\n\n"
    "Ines Falk at the pier in Norhaven (Reuters)\nInes Falk at the pier in Norhaven (Reuters)\nTT\n20\n\n"
    "Harbour Board Closes Old Pier After Storm\n\n"
    "Ines Falk at the pier in Norhaven (Reuters)\nInes Falk at the pier in Norhaven (Reuters)\n\n" + BODY
)
SECOND = PASTED.replace(
    "Harbour Board Closes Old Pier After Storm", "Ferry Line to Give Up Its Night Service"
).replace("at the pier in Norhaven", "with a captain of the ferry line")


def words(text: str, spans: tuple[Span, ...] | list[Span]) -> list[str]:
    return [span.of(text) for span in spans]


def test_a_page_has_its_headline_once_its_body_and_the_rest_as_furniture() -> None:
    found = layout(PASTED)
    assert found.headline and found.headline.of(PASTED) == "Harbour Board Closes Old Pier After Storm"
    assert found.headline.start == 0
    assert words(PASTED, found.paragraphs) == BODY.split("\n\n")
    assert len(found.furniture) == 7


def test_pasted_pages_are_parted_where_the_next_headline_stands() -> None:
    text = f"\n{PASTED}\n\n\n\n{SECOND}\n"
    assert words(text, split_pages(text)) == [PASTED, SECOND]


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n\n\n\n\n"])
def test_a_repeated_headline_with_furniture_parts_pages_whatever_the_gap(gap: str) -> None:
    text = PASTED + gap + SECOND
    assert words(text, split_pages(text)) == [PASTED, SECOND]


def test_a_headline_with_a_byline_after_a_wide_gap_begins_a_page() -> None:
    other = "Ferry Line to Give Up Its Night Service\nBy Ana Brook\n\nThe ferry line will stop, it said."
    text = f"Pier closed\n\n{BODY}\n\n\n\n{other}"
    assert words(text, split_pages(text))[1] == other


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Pier closed\n\n{BODY}\n\nWhat comes next\n\n{BODY}",
        f"Pier closed\n\n{BODY}\n\n\n\nWhat comes next\n\n{BODY}",
        f"Pier closed\n\n{BODY}\n\n* * *\n\n{BODY}",
        f"Pier closed\n\n{BODY}\n\nFishermen watch the old pier burn\nFishermen watch the old pier burn\n\n{BODY}",
        BODY.replace("\n\n", "\n\n\n\n"),
        BODY.replace("\n\n", "\n"),
    ],
)
def test_an_ordinary_article_is_one_page(text: str) -> None:
    assert split_pages(text) == [Span(0, len(text))]


def test_nothing_visible_is_no_page() -> None:
    assert split_pages(" \n\t\r\n ") == []
    assert layout("") == layout(" \n ")
    assert layout("").paragraphs == ()


@pytest.mark.parametrize(
    ("first", "title", "is_headline"),
    [
        ("Board closes pier.", "Board closes pier", True),
        ("Board closes pier", None, True),
        ("Falk: “The wood is rotten.”", "Falk: ‘The wood is rotten’", False),
        ("Falk: ‘The wood is rotten.’", "Falk: ‘The wood is rotten’", True),
        ("Harbour Board Closes Old Pier After Storm.", None, True),
        ("The harbour board has closed the old pier after a storm.", None, False),
        ("By Ana Brook", None, False),
        ("Who will pay for the pier?", None, True),
    ],
)
def test_a_first_line_is_a_headline_by_the_title_or_by_its_looks(
    first: str, title: str | None, is_headline: bool
) -> None:
    text = f"{first}\n\n{BODY}"
    found = layout(text, title).headline
    assert (found == Span(0, len(first))) is is_headline


def test_the_first_turn_of_a_transcript_is_no_headline() -> None:
    turns = "FALK: Who will pay for the pier?\n\nBROOK: We all will.\n\nFALK: And when?"
    assert layout(turns).headline is None
    alone = turns.replace("\n\nFALK: And when?", "")
    assert layout(alone).headline == Span(0, alone.index("\n"))


def test_a_title_of_two_lines_is_one_headline() -> None:
    text = f"Board closes pier;\nFerries look for another place.\n\n{BODY}"
    found = layout(text, "Board closes pier; Ferries look for another place")
    assert found.headline and found.headline.of(text) == text.split("\n\n")[0]


def test_a_text_of_one_line_is_all_body() -> None:
    assert layout("Falk said the pier is closed").headline is None


def test_lines_of_dos_and_white_space_around_them() -> None:
    text = "Pier closed\r\n\r\n  Falk said so. \t\r\nShe said more.\r\n"
    found = layout(text)
    assert found.headline == Span(0, 11)
    assert words(text, found.paragraphs) == ["Falk said so.", "She said more."]


FURNITURE = [
    "On Mon, 3 May 2024 at 09:00, Ann Lee wrote:",
    "On Monday, May 3, 2024 at 9:00 AM Ann Lee <lee@example.org> wrote:",
    "TT",
    "20",
    "1.5K",
    "1,204 shares",
    "Share",
    "ADVERTISEMENT",
    "Advertisement",
    "Read more: Falk says “the pier is rotten”",
    "Also read | Ferry line to stop",
    "Related: Ferry line to stop",
    "RELATED STORIES:",
    "Photo: Ana Brook",
    "Image credit: Ana Brook/Norhaven Post",
    "A diver under the pier. (Photo by Ana Brook/Getty Images)",
    "Falk at the pier in May (Facebook)",
    "Falk speaks to the board. (Ana Brook/AP)",
    "Ana Brook via Getty Images.",
    "Ana Brook / Reuters",
    "By Ana Brook",
    "By ANA BROOK and JOE VANCE",
    "By Ana Brook, Staff Writer",
    "Ana Brook, Staff Writer",
    "Follow Ana Brook on Twitter @anabrook.",
    "Follow us on Facebook",
    "Sign up for our morning newsletter.",
    "Published: May 3, 2024",
    "Last updated 3 May 2024 10:31",
    "May 3, 2024",
    "3:25 p.m.",
    "5 min read",
    "(Reporting by Ana Brook; Editing by Joe Vance)",
    "Contributing: Joe Vance.",
    "Ana Brook contributed to this report.",
    "Brook reported from Norhaven.",
    "© 2024 Norhaven Post",
    "Copyright 2024 Norhaven Post. All rights reserved.",
    "___",
    "* * *",
    "https://example.org/pier",
]
BODY_LINES = [
    "On 3 May 2024, Ann Lee wrote:",
    "20 boats were lost, Falk said.",
    "60.",
    "Yes.",
    "Share prices fell, the bank said.",
    "“It is over,” Falk said. (AFP)",
    "The bill was written by Joe Vance (R-Pa.)",
    "By Tuesday the pier was gone.",
    "By Monday Falk Had Changed Her Mind.",
    "Photos showed that the pier was rotten, Falk said.",
    "Copyright law is broken, Falk said.",
    "Sign up for the course by May, Falk told them.",
    "“Follow the board on Twitter,” Falk said.",
    "Brook reported from Norhaven that the pier was closed.",
    "Facebook: We did nothing wrong",
    "Falk: The pier is closed",
    "Published reports say that the pier is rotten.",
    "@inesfalk",
    "-Ines Falk, Norhaven",
    "Falk later posted a picture. (The image was taken in May.)",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_by_its_looks(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", BODY_LINES)
def test_no_furniture_though_it_looks_alike(line: str) -> None:
    assert not is_furniture(line)


def test_a_sentence_said_twice_is_no_caption() -> None:
    text = f"Pier closed\n\nThe pier is closed for good now.\n\n{BODY}\n\nThe pier is closed for good now."
    assert layout(text).furniture == ()


@given(st.text(alphabet='ab. “”"\n\r\t(A)/:,0', max_size=200), st.none() | st.text(max_size=20))
def test_every_line_is_in_one_part_and_no_character_is_lost(text: str, title: str | None) -> None:
    found = layout(text, title)
    spans = sorted([*found.paragraphs, *found.furniture, *([found.headline] if found.headline else [])])
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {i for span in spans for i in range(*span)}
    assert all(text[i].isspace() for i in set(range(len(text))) - covered)
    pages = split_pages(text)
    assert "".join("".join(text[a:b].split()) for a, b in pages) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        '"' * 100_000,
        "Aa " * 300_000,
        "a\n" * 40_000,
        "A\n\n" * 40_000,
        "(" * 200_000,
        "Harbour Board Closes Pier\n\n" * 20_000,
        "By Ana\n" * 40_000,
        f"{'By Ana Brook, ' * 28}.\n" * 2_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    def seconds(words: str) -> float:
        start = time.process_time()
        layout(words)
        split_pages(words)
        return time.process_time() - start

    # measured again while it looks too slow: what else the machine does only adds to the time
    assert any(seconds(text) < 20 * max(seconds(text[: len(text) // 10]), 0.02) for _ in range(6))


TITLE = "Harbour Board Closes Old Pier After Storm"


@pytest.mark.parametrize(
    "line",
    [
        f"{TITLE} - Elmton News",
        f"{TITLE} | The Harbour Office of Elm County",
        f"{TITLE} – Press Room",
        f"{TITLE.upper()} | Elmton News",
        f"{TITLE} :: News",
    ],
)
@pytest.mark.parametrize("given", [None, TITLE])
def test_a_title_with_its_site_behind_it_is_no_part_of_the_article(line: str, given: str | None) -> None:
    page = (
        f"{line}\nYou are here:\nHome\nHarbour Board Closes Old Pier After...\n{TITLE}\nMay 3, 2024\n{BODY}"
    )
    found = layout(page, given)
    assert found.headline and found.headline.of(page) == TITLE
    assert words(page, found.paragraphs) == BODY.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Board - Elmton News",
        "Ferry - or none",
        "Harbour Board Closes Old Pier",
        "The board - and its chairman - closed the pier.",
    ],
)
def test_a_line_with_a_dash_that_is_no_title_of_the_page_stays(line: str) -> None:
    page = f"{line}\n\nHarbour Board Closes Old Pier After Storm\n\n{BODY}"
    found = layout(page)
    assert line in words(page, found.paragraphs) or (found.headline and found.headline.of(page) == line)


def test_a_text_without_an_empty_line_is_one_page_at_once() -> None:
    """31 MB that are no article, and 40 of them in an archive, are not worth looking at line by line."""
    line = "“We could not wait any longer,” said Ines Falk, and left the pier.\n"
    assert split_pages(f" \n{line * 3} ") == [Span(2, 2 + 3 * len(line) - 1)]
    begun = time.process_time()
    assert len(split_pages(line * 100_000)) == 1
    assert time.process_time() - begun < 1
