"""Page numbers and running heads between the lines of a printed text."""

import textwrap

import pytest

from extractors import Article, extract
from extractors.layout.running_text import running_text

TEXT = """The board of the harbour met on Monday in the old hall to hear why the roof of Pier Nine had flown away, and who had known that it was loose. Ruth Hale, the harbour master, told the board that the tin had been painted but never once nailed down since the year in which the pier was built, and that she would ask for a new roof. “Is anybody surprised that a roof of such an age flew off in the first storm of the year?” she asked. Omar Pitt, who sells tickets on the pier, said that he had seen the first sheets go past his window at noon. The board meets again in May to hear what the insurers of the harbour say of it, and how much of the money they will give to the town before the boats can land there again. According to a report of the county, the pier was last painted in 1998, and nobody has looked at the roof from above since then."""


def printed(foot: str, head: str | None, per: int = 6) -> str:
    """The text in lines, with a foot and a head at the end of each page."""
    out = []
    for n, line in enumerate(textwrap.wrap(TEXT, 64), 1):
        out.append(line)
        if n % per == 0:
            out += [foot.format(n=n // per), *([head] if head else [])]
    return "\n".join(out)


PAGES = [
    ("Page {n} of 4", "Elmton Courier, May 3, 2024"),
    ("{n}", None),
    ("- {n} -", "THE ELMTON COURIER"),
    ("{n} | Elmton Courier", None),
    ("Minutes of the Board | {n}", None),
    ("\n{n}\n", "Elmton Courier\n"),
    ("{n}\f", "Minutes of the Board"),
]


@pytest.mark.parametrize(("foot", "head"), PAGES)
def test_a_sentence_goes_on_on_the_next_page(foot: str, head: str | None) -> None:
    text = printed(foot, head)
    assert running_text(text).text.startswith(TEXT)


@pytest.mark.parametrize(("foot", "head"), PAGES)
def test_nobody_said_a_page_number(foot: str, head: str | None) -> None:
    text = printed(foot, head)
    found = [
        [" ".join(span.of(text).split()) for span in a.content]
        for a in extract(Article("a", text)).attributions
    ]
    assert [" ".join(parts) for parts in found] == [
        content.of(TEXT) for a in extract(Article("a", TEXT)).attributions for content in a.content
    ]
    assert any(len(parts) > 1 for parts in found)


@pytest.mark.parametrize(
    "text",
    [
        "Home\n1\n/\nNews\n2\n/\nThe pier is shut.",
        "The harbour was built in the year\n1998\nand the pier was never painted again, so they say in the town.",
        "Goals of the season, by the number of the shirt\n1\n2\n3\n4\n5\n6\n7\n8",
        "Elmton Rovers\n2\nPort Ellery\n3\nHalden United\n4",
    ],
)
def test_numbers_that_are_no_pages_stay(text: str) -> None:
    read = running_text(text).text
    assert [word for word in read.split() if word.isdecimal()] == [w for w in text.split() if w.isdecimal()]


INSIDE = [
    (
        "The roof of Pier Nine is gone, said the old\n\nAdvertisement\n\nharbour master of Elmton on Monday.",
        "The roof of Pier Nine is gone, said the old harbour master of Elmton on Monday.",
    ),
    (
        "The roof is gone, said Ruth Hale of the harbour office\nADVERTISEMENT\nAdvertisement\nand left.",
        "The roof is gone, said Ruth Hale of the harbour office and left.",
    ),
    (
        "1\n00:00:01,000 --> 00:00:04,000\nPier Nine is shut,\nRuth Hale said\n\n"
        "2\n00:00:04,000 --> 00:00:08,000\non Monday.\nIt rained.",
        "1\n00:00:01,000 --> 00:00:04,000\nPier Nine is shut, Ruth Hale said on Monday.\nIt rained.",
    ),
    ("T\nhe pier is shut, Ruth Hale said.", "The pier is shut, Ruth Hale said."),
    ("T\nHE PIER is shut, Ruth Hale said.", "THE PIER is shut, Ruth Hale said."),
]


@pytest.mark.parametrize(("text", "meant"), INSIDE)
def test_a_sentence_goes_on_behind_what_a_page_sets_into_it(text: str, meant: str) -> None:
    assert running_text(text).text == meant


@pytest.mark.parametrize(
    "text",
    [
        "The roof is gone.\n\nAdvertisement\n\nThe pier is shut.",
        "The roof is gone, said Ruth Hale\n\nAdvertisement\n\nThe pier is shut.",
        "A\nnew pier is to be built in Elmton by May",
        "B\nRuth Hale is the harbour master of Elmton",
    ],
)
def test_what_does_not_go_on_stays_lines(text: str) -> None:
    assert running_text(text).text.count("\n") >= text.count("\n") - 1
