"""JSON Lines, JSON, CSV, Excel and Parquet: columns are found, a broken row costs no other."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quotes.readers.columns import choose_columns
from quotes.readers.dates import to_day
from quotes.readers.reading_results import Unreadable

from .conftest import OTHER, TEXT

ROWS: list[dict[str, Any]] = [
    {"id": "p1", "headline": "Pier closed", "body": TEXT, "byline": "Ana Brook", "outlet": "Norhaven Post",
     "published": "2024-05-03", "link": "https://post.example/pier"},
    {"id": "p2", "headline": "Ferry stops", "body": OTHER, "byline": "", "outlet": "Norhaven Post",
     "published": "2024-05-04", "link": ""},
]  # fmt: skip


def as_jsonl(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


def as_json(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text(json.dumps(rows, indent=2))


def as_csv(path: Path, rows: list[dict[str, Any]], delimiter: str = ",") -> None:
    def cell(value: Any) -> str:
        return '"' + str(value).replace('"', '""') + '"'

    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    path.write_text("".join(delimiter.join(map(cell, line)) + "\r\n" for line in lines), newline="")


def as_tsv(path: Path, rows: list[dict[str, Any]]) -> None:
    as_csv(path, rows, "\t")


def as_xlsx(path: Path, rows: list[dict[str, Any]]) -> None:
    book = openpyxl.Workbook()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(list(row.values()))
    book.save(path)


def as_parquet(path: Path, rows: list[dict[str, Any]]) -> None:
    pq.write_table(pa.Table.from_pylist(rows), path)


FORMATS = {
    "a.jsonl": as_jsonl, "a.json": as_json, "a.csv": as_csv, "a.tsv": as_tsv, "a.xlsx": as_xlsx,
    "a.parquet": as_parquet,
}  # fmt: skip
every_format = pytest.mark.parametrize("name", FORMATS)


@every_format
def test_rows_are_articles_and_their_columns_are_found(reading, tmp_path: Path, name: str) -> None:
    FORMATS[name](tmp_path / name, ROWS)
    found = reading(name)
    assert not found.problems and not found.notes
    first, second = found.articles
    assert (first.id, first.text, first.title, first.author) == ("p1", TEXT, "Pier closed", "Ana Brook")
    assert (first.publisher, first.date, first.url) == (
        "Norhaven Post",
        "2024-05-03",
        "https://post.example/pier",
    )
    assert (first.file, first.file_start) == (name, None)
    assert (second.id, second.text, second.author, second.url) == ("p2", OTHER, None, None)


@every_format
def test_a_format_is_told_by_its_content_alone(reading, tmp_path: Path, name: str) -> None:
    FORMATS[name](tmp_path / "export", ROWS)
    assert [a.id for a in reading("export").articles] == ["p1", "p2"]


@every_format
def test_columns_can_be_named(reading, tmp_path: Path, name: str) -> None:
    FORMATS[name](tmp_path / name, [{"nr": "1", "words": TEXT, "body": "no", "when": "3 May 2024"}])
    (article,) = reading(name, columns={"text": "words", "date": "when", "id": "nr"}).articles
    assert (article.text, article.date) == (TEXT, "2024-05-03")
    assert article.id == ("1" if "json" in name else f"{name}#1")


@every_format
def test_without_a_column_for_the_text(reading, tmp_path: Path, put, name: str) -> None:
    FORMATS[name](tmp_path / name, [{"id": "1", "words": TEXT}])
    put("good.txt", OTHER)
    found = reading(name, "good.txt")
    assert found.texts == [OTHER]
    problem = found.only_problem()
    assert problem.where.startswith(name)
    assert "no column for the text among 'id', 'words'; name it with --columns text=..." in problem.reason
    assert "no column 'body'; there are" in reading(name, columns={"text": "body"}).only_problem().reason


@every_format
def test_a_row_without_text_is_a_problem_with_its_place(reading, tmp_path: Path, name: str) -> None:
    rows = [ROWS[0], {**ROWS[0], "body": ""}, {**ROWS[0], "body": " \n "}, ROWS[1]]
    FORMATS[name](tmp_path / name, rows)
    found = reading(name)
    assert [a.id for a in found.articles] == ["p1", "p2"]
    assert [p.reason for p in found.problems] == ["no text", "no text but white space"]
    assert all(p.where != name and p.position for p in found.problems)


@every_format
def test_a_row_without_an_id_has_its_place_for_one(reading, tmp_path: Path, name: str) -> None:
    FORMATS[name](tmp_path / name, [{"text": TEXT}, {"text": OTHER}])
    ids = [a.id for a in reading(name).articles]
    assert len(set(ids)) == 2 and all(i.startswith(f"{name}#") for i in ids)


@every_format
def test_a_file_cut_off_keeps_what_was_read(reading, tmp_path: Path, put, name: str) -> None:
    FORMATS[name](tmp_path / name, ROWS * 50)
    content = (tmp_path / name).read_bytes()
    put(name, content[: len(content) * 2 // 3 + 1])
    put("good.txt", OTHER)
    found = reading(name, "good.txt")
    assert found.texts[-1] == OTHER
    assert found.problems and all(p.where.startswith(name) for p in found.problems)
    if name in ("a.jsonl", "a.csv", "a.tsv"):
        assert len(found.articles) > 60 and len(found.problems) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "1", "text": "a"', "broken JSON: Expecting ',' delimiter, character 24"),
        ("[" * 100_000, "broken JSON"),
        ("[1, 2]", "no JSON object"),
        ("null", "no JSON object"),
        ('{"text": 7}', "the text is no string but int"),
        ('{"text": null}', "no text"),
        ('{"title": "no text"}', "no column for the text among 'title'"),
        ('{"text": "half \\ud83d pair"}', "half a surrogate pair in 'text', character 5"),
        ('{"text": "a", "id": "\\udc00"}', "half a surrogate pair in 'id', character 0"),
        ("1" * 5000, ""),
    ],
)
def test_a_broken_line_of_json_names_its_line(reading, put, line: str, reason: str) -> None:
    good = json.dumps({"id": "g", "text": TEXT})
    put("a.jsonl", f"{good}\n\n{line}\n{good}\n")
    found = reading("a.jsonl")
    assert [a.id for a in found.articles] == ["g", "g"]
    assert found.only_problem().where == "a.jsonl, line 3"
    assert found.only_problem().reason.startswith(reason)


def test_a_line_too_long_is_passed_over(reading, put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.readers.streams.LARGEST", 10_000)
    good = json.dumps({"id": "g", "text": TEXT})
    put("a.jsonl", f"{good}\n{json.dumps({'text': 'x' * 3_000_000})}\n{good}\n" + "y" * 20_000)
    found = reading("a.jsonl")
    assert len(found.articles) == 2
    assert [p.position for p in found.problems] == ["line 2", "line 4"]
    assert all(p.reason.startswith("longer than") for p in found.problems)


def test_lines_in_another_encoding(reading, put) -> None:
    rows = "".join(json.dumps({"text": "The “pier” of Peña"}, ensure_ascii=False) + "\n" for _ in range(3))
    put("a.jsonl", rows.encode("cp1252"))
    put("b.jsonl", rows.encode("utf-16"))
    put("c.csv", "id,text\n1,The “pier” of Peña\n".encode("cp1252"))
    found = reading("a.jsonl", "b.jsonl", "c.csv")
    assert found.texts == ["The “pier” of Peña"] * 7
    assert [(n.where, n.reason) for n in found.notes] == [
        ("a.jsonl", "not UTF-8; read as cp1252"),
        ("b.jsonl", "not UTF-8; read as utf-16-le"),
        ("c.csv", "not UTF-8; read as cp1252"),
    ]


def test_one_json_object_is_one_article(reading, put) -> None:
    put("a.json", json.dumps({"text": TEXT}, indent=1))
    assert [a.id for a in reading("a.json").articles] == ["a.json"]


def test_text_that_begins_like_json_is_text(reading, put) -> None:
    put("a.txt", f"[Music]\n\n{TEXT}")
    put("b.txt", f"{{sic}} he wrote.\n\n{TEXT}")
    assert len(reading("a.txt", "b.txt").articles) == 2


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('2,"opened and never closed', "broken row: ',' expected after '\"'"),
        ('2,"closed" too early', "broken row: ',' expected after '\"'"),
        ("2,one,too,many", "4 columns where the first row names 2"),
        ("2", "no text"),
    ],
)
def test_a_broken_row_of_csv_costs_no_other(reading, put, row: str, reason: str) -> None:
    put("a.csv", f'id,text\n1,"one, with\na line end"\n{row}\n3,"the ""third"" one"\n4,four\n')
    found = reading("a.csv")
    assert [a.id for a in found.articles] == ["a.csv#1", "a.csv#3", "a.csv#4"]
    assert found.texts[:2] == ["one, with\na line end", 'the "third" one']
    assert found.only_problem().where == "a.csv, line 4"
    assert found.only_problem().reason == reason


def test_the_pieces_of_a_row_cut_off_are_no_rows(reading, put) -> None:
    put("a.csv", 'id,text,url\n1,one,\n2,"Falk said:\n\nThe pier is rotten.\nIt will close, and')
    found = reading("a.csv")
    assert [a.id for a in found.articles] == ["a.csv#1"]
    assert found.only_problem().reason == "broken row: a quotation mark is opened and never closed"


def test_a_table_without_end_of_broken_rows_is_given_up(reading, put) -> None:
    put("a.csv", "id,text\n" + '1,"x"y\n' * 1000)
    assert reading("a.csv").problems[-1].reason == "given up after 50 broken rows"
    put("b.csv", "id,text\n" + '1,"x\n' * 3001)
    assert len(reading("b.csv").problems) < 60


def test_a_cell_without_end_does_not_fill_memory(reading, put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.readers.formats.csv_table.LARGEST", 10_000)
    put("a.csv", 'id,text\n1,"never closed\n' + "2,two two two two\n" * 2000)
    found = reading("a.csv")
    assert found.only_problem().where == "a.csv, line 2"
    assert len(found.articles) == 2000


@pytest.mark.parametrize("content", ["\n\n", "id;text\n", "id,text\n\n\n"])
def test_a_table_without_rows(reading, put, content: str) -> None:
    put("a.csv", content)
    found = reading("a.csv")
    assert not found.articles
    assert found.only_problem().reason in ("no articles in it", "no row that names the columns")


def test_excel_cells_that_are_dates_numbers_and_cut(reading, tmp_path: Path) -> None:
    as_xlsx(
        tmp_path / "a.xlsx",
        [
            {"id": 7, "date": datetime.datetime(2024, 5, 3, 10, 31), "text": TEXT},
            {"id": 8.0, "date": datetime.date(2024, 5, 4), "text": "word " * 6553 + "wo"},
            {"id": None, "date": None, "text": 12.5},
        ],
    )
    found = reading("a.xlsx")
    assert [(a.id, a.date) for a in found.articles] == [
        ("a.xlsx#7", "2024-05-03"),
        ("a.xlsx#8", "2024-05-04"),
    ]
    assert found.notes[0].reason == "the text fills its cell: cut by Excel at 32,767 characters"
    assert found.only_problem().reason == "the text is no string but float"


def test_sheets_without_articles_are_passed_over(reading, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["about", "this file"])
    sheet = book.create_sheet("Articles")
    sheet.append(["title", "text"])
    sheet.append(["Pier", TEXT])
    book.save(tmp_path / "a.xlsx")
    found = reading("a.xlsx")
    assert [a.id for a in found.articles] == ["a.xlsx#sheet 'Articles', row 2"]
    assert not found.problems


def test_parquet_of_other_types_is_told_row_by_row(reading, tmp_path: Path) -> None:
    table = pa.table({"text": pa.array([1, 2]), "date": pa.array([datetime.date(2024, 5, 3)] * 2)})
    pq.write_table(table, tmp_path / "a.parquet")
    assert [p.reason for p in reading("a.parquet").problems] == ["the text is no string but int"] * 2
    binary = pa.array([b"fine text", b"\xff\xfe\xfd"], pa.binary())
    broken = pa.Array.from_buffers(pa.string(), 2, binary.buffers())
    pq.write_table(pa.table({"text": broken}), tmp_path / "b.parquet")
    found = reading("b.parquet")
    assert found.texts == ["fine text"]
    assert found.only_problem().where == "b.parquet, row 2"


@pytest.mark.parametrize("name", ["a.parquet", "a.xlsx", "a.zip", "a.gz"])
def test_a_packed_format_with_other_content(reading, put, name: str) -> None:
    put(name, "This is no such file.")
    assert reading(name).only_problem().where == name


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2024-05-03", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("2024-05-03T23:59:59+02:00", "2024-05-03"),
        ("2024-05-03 10:31:00.000", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("Friday, 3 May 2024 at 10:31 GMT", "2024-05-03"),
        ("31/05/2024", "2024-05-31"),
        ("05/31/2024", "2024-05-31"),
        ("05/03/2024", None),
        ("May 2024", None),
        ("2024", None),
        ("3 May", None),
        ("2024-13-03", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (20240503, None),
        (datetime.date(2024, 5, 3), "2024-05-03"),
        (datetime.datetime(2024, 5, 3, 10), "2024-05-03"),
        ("9" * 79, None),
    ],
)
def test_days(given: Any, day: str | None) -> None:
    assert to_day(given) == day


def test_a_date_that_is_no_day_for_sure_is_kept_aside(reading, put) -> None:
    put("a.csv", "text,date\nwords,05/03/2024\n")
    (article,) = reading("a.csv").articles
    assert (article.date, article.extra) == (None, {"date_given": "05/03/2024"})


def test_usual_names_are_found_and_what_is_named_goes_first() -> None:
    names = ["Article_ID", "HEADLINE", "Full Text", "pub-date", "source"]
    assert choose_columns(names, None) == {
        "id": "Article_ID", "text": "Full Text", "title": "HEADLINE", "publisher": "source", "date": "pub-date",
    }  # fmt: skip
    assert choose_columns(["text", "body"], {"text": "body"}) == {"text": "body"}
    with pytest.raises(Unreadable, match="no field 'words' to fill"):
        choose_columns(names, {"words": "Full Text"})
