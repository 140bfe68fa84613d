"""Title, day and outlet where the format of a file does not give them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quotes.readers import Article, Details, Note, dates, details, read

from .conftest import TEXT, Reader

Put = Callable[[str, "str | bytes"], Path]
LONG = "The harbour board has closed the old pier after the storm of last week, and Ines Falk said why on Friday."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("FOR IMMEDIATE RELEASE\nWednesday, March 18, 2015", "2015-03-18"),
        ("Pier closed\nPublished\nAugust 9, 2012", "2012-08-09"),
        ("Pier closed\nPublished: 9 August 2012 at 5:30 pm", "2012-08-09"),
        ("Date: May 20, 2025\nCase # 25", "2025-05-20"),
        ("November 4, 2019 Contact: Ann Ray", "2019-11-04"),
        ("Pier closed\nAdmin | July 17, 2024", "2024-07-17"),
        ("EMBARGOED UNTIL 9:00 A.M., FRIDAY, MAY 10, 2019", "2019-05-10"),
        ("Updated May 4, 2019\nPosted May 3, 2019", "2019-05-03"),
        ("Updated January 8, 2021 at 11 AM ET", "2021-01-08"),
        (f"NORHAVEN, May 3, 2024 – {LONG}", "2024-05-03"),
        (f"Norhaven (May 3, 2024) – {LONG}", "2024-05-03"),
        ("31/05/2024", "2024-05-31"),
        ("31.05.2024", "2024-05-31"),
        ("2024-05-31", "2024-05-31"),
        # Near misses: a date in a headline or a sentence, below the article, no day, an impossible one.
        ("Statement on May 3, 2024 storm\n", None),
        (f"On May 3, 2024, {LONG}", None),
        (f"{LONG}\nRelated\nMay 3, 2024", None),
        ("May 2024", None),
        ("2024-02-30", None),
    ],
)  # fmt: skip
def test_the_head_of_a_text_states_the_day(put: Put, reading: Reader, head: str, day: str | None) -> None:
    put("pier.txt", f"{head}\n{TEXT}")
    (article,) = reading("pier.txt").articles
    assert (article.date, article.taken_from.get("date")) == (day, "text" if day else None)


@pytest.mark.parametrize(
    ("file", "day"),
    [
        ("2015_03_18_pier.txt", "2015-03-18"),
        ("20150318_pier.txt", "2015-03-18"),
        ("pier-2015-03-18.txt", "2015-03-18"),
        ("news/2015/03/18/pier.txt", "2015-03-18"),
        ("051321-pier.txt", None),
        ("pier-2015-13-18.txt", None),
        ("case-120150318.txt", None),
    ],
)
def test_the_name_of_a_file_gives_the_day(put: Put, reading: Reader, file: str, day: str | None) -> None:
    put(file, TEXT)
    (article,) = reading(file).articles
    assert (article.date, article.taken_from.get("date")) == (day, "file name" if day else None)


def test_where_a_day_is_looked_for(put: Put, reading: Reader) -> None:
    put("2015-03-18.txt", f"May 3, 2024\n{TEXT}")
    found = {
        where: reading("2015-03-18.txt", details=Details(date_from=where)).articles[0].date
        for where in (None, "text", "name")
    }
    assert found == {None: "2024-05-03", "text": "2024-05-03", "name": "2015-03-18"}


def test_the_name_of_a_table_dates_none_of_its_rows(put: Put, reading: Reader) -> None:
    put("export_2024-05-03.csv", f'text\n"{TEXT}"\n')
    assert reading("export_2024-05-03.csv").articles[0].date is None


def test_what_the_user_says_holds_for_all(put: Put, reading: Reader) -> None:
    put("a.csv", f'text,publisher,date\n"{TEXT}",Post,2024-05-03\n')
    said = Details(publisher="Norhaven Post", date="2020-01-31")
    (article,) = reading("a.csv", details=said).articles
    assert (article.publisher, article.date) == ("Norhaven Post", "2020-01-31")
    assert article.taken_from == {"publisher": "option", "date": "option"}


@pytest.mark.parametrize(
    ("file", "outlet"),
    [("post/pier.txt", "post"), ("post/2024/05/pier.txt", "post"), ("post/sport/pier.txt", "sport")],
)
def test_the_folder_is_the_outlet(put: Put, reading: Reader, file: str, outlet: str) -> None:
    put(file, TEXT)
    (article,) = reading(file, details=Details(publisher_from="folder")).articles
    assert (article.publisher, article.taken_from["publisher"]) == (outlet, "folder")
    assert reading(file).articles[0].publisher is None


def test_the_section_is_from_the_format_else_from_the_folder(put: Put, reading: Reader) -> None:
    put("post/sport/pier.txt", TEXT)
    put("sport/rows.csv", f'id,text,section\n1,"{TEXT}",Local\n2,"{TEXT}",\n')
    words = "<p>The pier was shut on Monday, the mayor said, and the ferry stayed in the harbour.</p>" * 6
    head = '<title>Pier shut</title><meta property="article:section" content=" World  news ">'
    put(
        "page.html",
        f"<html><head>{head}</head><body><article><h1>Pier shut</h1>{words}</article></body></html>",
    )

    def sections(file: str, **options: Any) -> list[str | None]:
        return [article.section for article in reading(file, details=Details(**options)).articles]

    assert sections("post/sport/pier.txt", section_from="folder") == ["sport"]
    assert sections("post/sport/pier.txt") == [None]
    assert sections("sport/rows.csv", section_from="folder") == ["Local", "sport"]
    assert sections("page.html") == ["World news"]
    both = Details(publisher_from="folder", section_from="folder")
    (article,) = reading("post/sport/pier.txt", details=both).articles
    assert (article.publisher, article.section) == ("post", "sport")


def test_an_address_has_no_folder() -> None:
    assert details.folder_name("https://post.example/news/pier") is None
    assert details.folder_name(None) is None


def table(*given: str) -> str:
    return "text,date\n" + "".join(f'"{TEXT}",{day}\n' for day in given)


@pytest.mark.parametrize(
    ("given", "days"),
    [
        (["05/03/2024", "31/05/2024"], ["2024-03-05", "2024-05-31"]),
        (["05/03/2024", "05/31/2024"], ["2024-05-03", "2024-05-31"]),
        (["31/05/2024", "05/03/2024"], ["2024-05-31", "2024-03-05"]),
        (["05/03/2024", "06/03/2024"], [None, None]),
        (
            ["31/05/2024", "05/31/2024", "05/03/2024"],
            ["2024-05-31", "2024-05-31", None],
        ),  # both: nothing is told
        (["05/03/2024", "3 May 2024"], [None, "2024-05-03"]),
        (["1714732260", "1714732260000"], ["2024-05-03", "2024-05-03"]),
    ],
)
def test_the_order_of_day_and_month_is_told_from_the_column(
    put: Put, reading: Reader, given: list[str], days: list[str | None]
) -> None:
    put("a.csv", table(*given))
    assert [article.date for article in reading("a.csv").articles] == days


def test_one_table_says_nothing_of_another(put: Put, reading: Reader) -> None:
    put("a.csv", table("31/05/2024"))
    put("b.csv", table("05/03/2024"))
    assert [article.date for article in reading("a.csv", "b.csv").articles] == ["2024-05-31", None]


def test_texts_of_one_folder_tell_the_order_too(put: Put, reading: Reader) -> None:
    put("press/1.txt", f"05/03/2024\n{TEXT}")
    put("press/2.txt", f"31/05/2024\n{TEXT}")
    assert [article.date for article in reading("press").articles] == ["2024-03-05", "2024-05-31"]


def test_the_order_can_be_said(put: Put, reading: Reader) -> None:
    put("a.csv", table("05/03/2024"))
    for order, day in (("dmy", "2024-03-05"), ("mdy", "2024-05-03")):
        assert reading("a.csv", details=Details(date_order=order)).articles[0].date == day  # type: ignore[arg-type]


def test_one_note_counts_the_dates_that_cannot_be_read(put: Put, reading: Reader) -> None:
    put("a.csv", table("05/03/2024", "06/03/2024", "2024-02-30", "yesterday", "3 May 2024"))
    notes = reading("a.csv").notes
    assert [note.reason for note in notes] == [
        "2 articles without a day: '05/03/2024' (a.csv#line 2) has two readings; say which with --date-order dmy or mdy",
        "2 articles with a date that could not be read: '2024-02-30' (a.csv#line 8)",
    ]


def test_dates_with_the_month_first_were_read_and_are_not_told(put: Put, reading: Reader) -> None:
    put("a.csv", table("12/31/2024", "12/30/99"))
    found = reading("a.csv")
    assert [article.date for article in found.articles] == ["2024-12-31", "1999-12-30"] and not found.notes


def test_no_more_than_so_many_wait_for_an_order(
    put: Put, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(details, "WAITING", 3)
    monkeypatch.chdir(tmp_path)
    put("a.csv", table(*["05/03/2024"] * 6, "31/05/2024", "05/03/2024"))
    held: list[Any] = [item for item in read("a.csv") if isinstance(item, Article | Note)]
    assert [item.date for item in held[:-1]] == [None] * 3 + ["2024-03-05"] * 3 + ["2024-05-31", "2024-03-05"]
    assert isinstance(held[-1], Note)


@pytest.mark.parametrize(
    ("given", "order"),
    [
        ("31/05/2024", "dmy"),
        ("05/31/2024", "mdy"),
        ("05/03/2024", None),
        ("31.05.2024", None),
        ("2024-05-31", None),
    ],
)
def test_order_of(given: str, order: str | None) -> None:
    assert dates.order_of(given) == order
