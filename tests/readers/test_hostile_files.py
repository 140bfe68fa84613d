"""Files that are cut off, that lie about their size, or that would fill memory: each is said, or read whole."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import re
import sys
import uuid
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from quotes.readers import inputs
from quotes.readers.formats import html_page, parquet, xlsx

from .conftest import PAGE, TEXT, Reader

Put = Callable[[str, "str | bytes"], Path]

ROWS = [
    {"id": f"a{n}", "text": f"{TEXT}\nStory number {n}.", "title": f"Pier {n} | {n * n}"} for n in range(20)
]


def as_gzip(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def as_jsonl() -> bytes:
    return "".join(json.dumps(row) + "\n" for row in ROWS).encode()


def as_json() -> bytes:
    return json.dumps(ROWS).encode()


def as_xlsx(dimension: str | None = None, rows: int = 20) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["id", "text", "title"])
    for n in range(rows):
        sheet.append(list(ROWS[n % 20].values()))
    packed = io.BytesIO()
    book.save(packed)
    return edited(packed.getvalue(), lambda xml: xml if dimension is None else with_dimension(xml, dimension))


def with_dimension(xml: bytes, dimension: str) -> bytes:
    start = xml.index(b'<dimension ref="') + len(b'<dimension ref="')
    return xml[:start] + dimension.encode() + xml[xml.index(b'"', start) :]


def edited(packed: bytes, edit: Callable[[bytes], bytes], name: str = "xl/worksheets/sheet1.xml") -> bytes:
    """The archive with another content of one member."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, edit(content) if member == name else content)
    return out.getvalue()


def as_parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(ROWS), out, row_group_size=5)
    return out.getvalue()


def as_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for row in ROWS:
            archive.writestr(f"{row['id']}.txt", row["text"])
    return out.getvalue()


def as_warc(*, packed: bool) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for n in range(20):
        page = PAGE.replace("eleven years", f"{n + 30} years").encode()
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], "HTTP/1.1")
        # the same bytes each time: a cut between two records cannot be told
        fixed = {"WARC-Record-ID": f"<urn:uuid:{uuid.UUID(int=n)}>", "WARC-Date": "2026-03-01T00:00:00Z"}
        record = writer.create_warc_record(
            f"https://post.example/{n}",
            "response",
            payload=io.BytesIO(page),
            http_headers=headers,
            warc_headers_dict=fixed,
        )
        writer.write_record(record)
    return out.getvalue()


WHOLE: dict[str, Callable[[], bytes]] = {
    "a.jsonl.gz": lambda: as_gzip(as_jsonl()),
    "a.json": as_json,
    "a.json.gz": lambda: as_gzip(as_json()),
    "a.txt.gz": lambda: as_gzip((TEXT * 50).encode()),
    "a.html.gz": lambda: as_gzip(PAGE.encode()),
    "a.xlsx": as_xlsx,
    "a.parquet": as_parquet,
    "a.zip": as_zip,
    "a.warc": lambda: as_warc(packed=False),
    "a.warc.gz": lambda: as_warc(packed=True),
}


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_cut_off_is_said_or_read_whole(put: Put, reading: Reader, name: str) -> None:
    content = WHOLE[name]()
    put(name, content)
    whole = reading(name)
    assert not whole.problems and whole.articles
    for end in sorted(random.Random(name).sample(range(20, len(content)), 20)):
        put(name, content[:end])
        cut = reading(name)
        assert cut.problems or len(cut.articles) == len(whole.articles), end


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.warc.gz"])
def test_what_was_whole_before_the_cut_is_read(put: Put, reading: Reader, name: str) -> None:
    content = WHOLE[name]()
    put(name, content[: int(0.73 * len(content))])
    found = reading(name)
    assert any("cut off in the middle" in problem.reason for problem in found.problems)
    assert 5 < len(found.articles) < 20


def test_bytes_behind_the_end_of_a_gzip_file(put: Put, reading: Reader) -> None:
    for more in (b"-----BEGIN SIGNATURE-----", b"\0" * 512 + b"x" * 100, bytes(range(256)) * 300):
        put("a.jsonl.gz", as_gzip(as_jsonl()) + more)
        found = reading("a.jsonl.gz")
        assert (len(found.articles), found.problems) == (20, [])
        assert [note.reason for note in found.notes] == ["bytes behind the end of the gzip data are left out"]


@pytest.mark.parametrize("padding", [b"", b"\0" * 700])
def test_two_gzip_files_in_one_and_padding_are_nothing_odd(put: Put, reading: Reader, padding: bytes) -> None:
    half = len(as_jsonl().splitlines(keepends=True)) // 2
    lines = as_jsonl().splitlines(keepends=True)
    put("a.jsonl.gz", as_gzip(b"".join(lines[:half])) + as_gzip(b"".join(lines[half:])) + padding)
    found = reading("a.jsonl.gz")
    assert (len(found.articles), found.problems, found.notes) == (20, [], [])


@pytest.mark.parametrize("dimension", ["A1", "A1:C11", "A1:A21", "A1:C999999", "XFD1048576"])
def test_what_a_sheet_says_of_its_size_is_not_trusted(put: Put, reading: Reader, dimension: str) -> None:
    put("a.xlsx", as_xlsx(dimension))
    found = reading("a.xlsx")
    assert [article.title for article in found.articles] == [row["title"] for row in ROWS]
    assert not found.problems


def test_a_row_behind_the_last_one_is_given_up(put: Put, reading: Reader) -> None:
    put("a.xlsx", edited(as_xlsx(), lambda xml: xml.replace(b'<row r="21"', b'<row r="999999999"')))
    assert "names a row behind the last one" in reading("a.xlsx").only_problem().reason


def test_a_cell_that_would_fill_memory_is_given_up(
    put: Put, reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "CELL_XML", 2**18)
    runs = b"<is>" + b"<r><t>a</t></r>" * 20_000 + b"</is>"
    put("a.xlsx", edited(as_xlsx(), lambda xml: re.sub(rb"<is>.*?</is>", runs, xml, count=1)))
    assert "a cell of more than 0.25 MB" in reading("a.xlsx").only_problem().reason
    put("a.xlsx", as_xlsx(rows=2000))  # many short ones are none
    assert len(reading("a.xlsx").articles) == 2000


def test_stray_nul_bytes_in_a_page_are_left_out(put: Put, reading: Reader) -> None:
    page = PAGE.encode()
    for place in range(200, 2000, 90):
        page = page[:place] + b"\0" + page[place:]
    put("a.html", page.replace(b"<body>", b"<body><p>" + b"The harbour was quiet. " * 100 + b"</p>"))
    found = reading("a.html")
    assert "The wood is rotten" in found.articles[0].text
    assert [note.reason for note in found.notes] == [f"{page.count(0)} NUL bytes are left out"]
    put("b.html", b"\xff\xfe" + PAGE.encode("utf-16-le"))
    put("c.html", b"<html>" + bytes(range(256)) * 40)
    assert reading("b.html").articles and not reading("b.html").notes
    assert reading("c.html").only_problem()


def test_members_that_overlap_are_a_bomb(put: Put, reading: Reader) -> None:
    packed = as_zip()
    start = packed.index(b"PK\x01\x02")
    end = packed.rindex(b"PK\x05\x06")
    first = packed[start : packed.index(b"PK\x01\x02", start + 4)]
    directory = first * 300
    tail = bytearray(packed[end:])
    tail[8:12] = (300).to_bytes(2, "little") * 2
    tail[12:16] = len(directory).to_bytes(4, "little")
    put("a.zip", packed[:start] + directory + bytes(tail))
    assert "overlap" in reading("a.zip").only_problem().reason


@pytest.mark.parametrize("shared", [True, False])
def test_long_texts_of_parquet_are_held_one_by_one(tmp_path: Path, shared: bool) -> None:
    text = f"{TEXT}\n" + "x" * 1_000_000
    table = pa.table({"text": [f"{text}{'' if shared else n}" for n in range(64)]})
    pq.write_table(
        table, tmp_path / "a.parquet", use_dictionary=shared, data_page_size=2**20, write_batch_size=1
    )
    before = pa.total_allocated_bytes()
    peak = count = 0
    for _ in inputs.read(str(tmp_path / "a.parquet")):
        peak, count = max(peak, pa.total_allocated_bytes() - before), count + 1
    assert count == 64
    assert peak < 30_000_000


def test_pages_of_parquet_that_would_fill_memory_are_not_unpacked(
    put: Put, reading: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "PAGE", 10_000_000)
    pq.write_table(
        pa.table({"text": [TEXT + "x" * 300_000] * 64}), tmp_path / "a.parquet", use_dictionary=False
    )
    assert "too large for rows of articles" in reading("a.parquet").only_problem().reason
    pq.write_table(pa.table({"text": [f"{TEXT} {n}" for n in range(9000)]}), tmp_path / "b.parquet")
    assert len(reading("b.parquet").articles) == 9000


def test_an_article_that_would_fill_memory_is_none(
    put: Put, reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "LONGEST_TEXT", 2000)
    put(
        "a.jsonl",
        json.dumps({"id": "long", "text": TEXT * 50}) + "\n" + json.dumps({"id": "short", "text": TEXT}),
    )
    put("b.txt", TEXT * 50)
    found = reading("a.jsonl", "b.txt")
    assert [article.id for article in found.articles] == ["short"]
    assert [(p.file, p.position) for p in found.problems] == [("a.jsonl", "long"), ("b.txt", None)]
    assert found.problems[0].reason == "longer than 2,000 characters: no article; cut it into its parts"


def test_the_head_of_a_record_is_bounded(put: Put, reading: Reader) -> None:
    for head in (b"X: y\r\n" * 500_000, b"X: " + b"y" * 3_000_000 + b"\r\n"):
        put("a.warc", as_warc(packed=False) + b"WARC/1.0\r\n" + head + b"\r\n")
        found = reading("a.warc")
        assert len(found.articles) == 20
        assert "the head of a record is larger than 1 MB" in found.problems[-1].reason


def test_a_million_attributes_are_no_page(put: Put, reading: Reader) -> None:
    many = " ".join(f"a{n}=1" for n in range(html_page.ATTRIBUTES + 1))
    put("a.html", PAGE.replace("<article>", f"<article {many}>"))
    assert "attributes of one element" in reading("a.html").only_problem().reason
    put("b.html", PAGE.replace("<article>", f'<article><img src="data:image/png;base64,{"A" * 500_000}">'))
    assert reading("b.html").articles


def test_a_folder_deeper_than_python_can_call(put: Put, reading: Reader, tmp_path: Path) -> None:
    top = Path.cwd()
    put("deep/a.txt", TEXT)
    try:
        os.chdir("deep")
        for _ in range(sys.getrecursionlimit() // 2 + 100):
            Path("d").mkdir()
            os.chdir("d")
        Path("b.txt").write_text("The ferry is late, Joe Vance said.", encoding="utf-8")
    finally:
        os.chdir(top)
    found = reading("deep")
    assert found.articles[0].id == "deep/a.txt"
    assert len(found.articles) == 2 or "too long" in found.only_problem().reason


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_itself_costs_no_other_file(put: Put, reading: Reader) -> None:
    for name in "abc":
        put(f"news/{name}.txt", f"{TEXT} {name}")
    Path("news/b2.txt").symlink_to("b2.txt")
    found = reading("news")
    assert [article.id for article in found.articles] == ["news/a.txt", "news/b.txt", "news/c.txt"]
    assert "cannot be read" in found.only_problem().reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_into_which_nobody_writes_is_given_up(
    reading: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "PATIENCE", 0.2)
    os.mkfifo(tmp_path / "pipe")
    assert "a named pipe into which nobody wrote" in reading("pipe").only_problem().reason
