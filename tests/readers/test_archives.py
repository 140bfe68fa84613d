"""Zip and gzip of anything: members by their own format, bombs and tricks told, the rest read."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from .conftest import OTHER, PAGE, TEXT
from .test_tables import FORMATS, ROWS

ROW = json.dumps({"id": "7", "text": TEXT}) + "\n"


def zipped(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_members_are_read_in_order_each_by_its_format(reading, put) -> None:
    put(
        "a.zip",
        zipped({
            "news/b.txt": TEXT,
            "a.jsonl": ROW,
            "page.html": PAGE,
            "more.zip": zipped({"c.txt": OTHER}),
            "d.txt.gz": gzip.compress(TEXT.encode()),
            "photo.png": "x",
            "__MACOSX/._b.txt": "x",
            ".hidden.txt": "x",
            "folder/": "",
        }),
    )  # fmt: skip
    found = reading("a.zip")
    assert [a.id for a in found.articles] == [
        "a.zip/news/b.txt", "7", "a.zip/page.html", "a.zip/more.zip/c.txt", "a.zip/d.txt.gz",
    ]  # fmt: skip
    assert found.articles[0].file == "a.zip/news/b.txt"
    assert not found.problems
    assert [n.reason for n in found.notes] == ["files of other kinds left out: 1 .png"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_table_packed_twice(reading, tmp_path: Path, put, name: str) -> None:
    FORMATS[name](tmp_path / name, ROWS)
    content = (tmp_path / name).read_bytes()
    put("a.zip", zipped({name: content}))
    put(f"{name}.gz", gzip.compress(content))
    assert [a.id for a in reading("a.zip", f"{name}.gz").articles] == ["p1", "p2"] * 2


def test_a_gzip_file_of_several_parts(reading, put) -> None:
    put("a.jsonl.gz", gzip.compress(ROW.encode()) + gzip.compress(ROW.encode()))
    assert len(reading("a.jsonl.gz").articles) == 2


def test_a_gzip_file_cut_off_keeps_what_came_before(reading, put) -> None:
    rows = "".join(
        json.dumps({"id": str(i), "text": f"{TEXT} {i * 7919 % 1009}"}) + "\n" for i in range(3000)
    )
    content = gzip.compress(rows.encode())
    put("a.jsonl.gz", content[: len(content) // 2])
    put("good.txt", OTHER)
    found = reading("a.jsonl.gz", "good.txt")
    assert len(found.articles) > 100 and found.texts[-1] == OTHER
    *row, cut = found.problems
    assert (cut.where, cut.reason) == ("a.jsonl.gz", "broken gzip file: cut off in the middle")
    assert len(row) <= 1  # the one that is not whole


@pytest.mark.parametrize(
    "content",
    [
        b"\x1f\x8b",
        b"\x1f\x8b\x08\x00garbage",
        gzip.compress(b"")[:-6],
        gzip.compress(TEXT.encode())[:-8] + b"\0" * 8,
    ],
    ids=["head only", "garbage", "no end", "wrong sum"],
)
def test_broken_gzip_files(reading, put, content: bytes) -> None:
    put("a.txt.gz", content)
    put("good.txt", OTHER)
    found = reading("a.txt.gz", "good.txt")
    assert found.texts[-1] == OTHER
    assert found.only_problem().where == "a.txt.gz"


def test_a_zip_cut_off(reading, put) -> None:
    put("a.zip", zipped({"a.txt": TEXT})[:-30])
    assert reading("a.zip").only_problem().reason == "broken zip archive: File is not a zip file"


def test_a_broken_member_costs_no_other(reading, put) -> None:
    content = bytearray(zipped({"a.txt": TEXT, "b.txt": "broken " * 40, "c.txt": OTHER}, zipfile.ZIP_STORED))
    at = content.index(b"broken broken")
    content[at : at + 6] = b"BROKEN"
    put("a.zip", bytes(content))
    found = reading("a.zip")
    assert found.texts == [TEXT, OTHER]
    assert found.only_problem().where == "a.zip/b.txt"
    assert "Bad CRC-32" in found.only_problem().reason


def test_an_encrypted_member(reading, put) -> None:
    content = bytearray(zipped({"a.txt": TEXT, "b.txt": OTHER}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + flags] |= 1
    put("a.zip", bytes(content))
    found = reading("a.zip")
    assert found.texts == [OTHER]
    assert (found.only_problem().where, found.only_problem().reason) == ("a.zip/a.txt", "encrypted")


@pytest.mark.parametrize(
    "name", ["../../evil.txt", "/etc/evil", "C:/evil.txt", "a/../../evil.txt", "..\\evil.txt"]
)
def test_names_that_point_out_of_the_archive(reading, put, tmp_path: Path, name: str) -> None:
    before = set(tmp_path.parent.rglob("*"))
    put("a.zip", zipped({name: TEXT, "good.txt": OTHER}))
    found = reading("a.zip")
    assert found.texts == [OTHER]
    assert found.only_problem().reason.endswith("points out of the archive: left unread")
    assert set(tmp_path.parent.rglob("*")) - before == {tmp_path / "a.zip"}


def test_a_name_of_several_lines(reading, put) -> None:
    put("a.zip", zipped({"a\r\n\x1b[31mb.txt": ""}))
    assert reading("a.zip").only_problem().where == "a.zip/a \\x1b[31mb.txt"


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.readers.reading_results.UNPACKED", 2_000_000)
    monkeypatch.setattr("quotes.readers.reading_results.EXPANSION", 50)


BOMB = "taken for a zip bomb"


@pytest.mark.usefixtures("small_limits")
def test_bombs_are_told_and_the_rest_is_read(reading, put) -> None:
    zeros = (ROW * 40_000).encode()
    put("a.jsonl.gz", gzip.compress(zeros))
    put("b.zip", zipped({"b.jsonl": zeros}))
    put("c.zip", zipped({"c.zip": zipped({f"{i}.txt": b" " * 900_000 for i in range(9)})}))
    put("good.txt", OTHER)
    found = reading("a.jsonl.gz", "b.zip", "c.zip", "good.txt")
    assert found.texts[-1] == OTHER
    told = [p.where for p in found.problems if BOMB in p.reason]
    assert told[:3] == ["a.jsonl.gz", "b.zip/b.jsonl", "c.zip/c.zip/2.txt"]


@pytest.mark.usefixtures("small_limits")
def test_a_workbook_that_is_a_bomb(reading, put) -> None:
    put(
        "a.xlsx",
        zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x", "xl/sheet1.xml": b" " * 9_000_000}),
    )
    assert BOMB in reading("a.xlsx").only_problem().reason


def test_archives_too_deep_in_archives(reading, put) -> None:
    content: bytes = zipped({"a.txt": TEXT})
    for _ in range(3):
        content = zipped({"a.zip": content, "b.txt": OTHER})
    put("a.zip", content)
    found = reading("a.zip")
    assert found.texts == [OTHER] * 3
    assert "archives in archives" in found.only_problem().reason


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ("word/document.xml", "an office document that is no workbook"),
        ("xl/workbook.xml", "broken"),
    ],
)
def test_office_documents(reading, put, member: str, reason: str) -> None:
    put("a.docx", zipped({"[Content_Types].xml": "<x/>", member: "<x/>"}))
    assert reading("a.docx").only_problem().reason.startswith(reason)


def test_an_empty_archive(reading, put) -> None:
    put("a.zip", zipped({}))
    assert reading("a.zip").only_problem().reason == "no articles in it"


def test_a_list_of_urls_in_an_archive_is_never_fetched(reading, put) -> None:
    put("a.zip", zipped({"list.txt": "http://127.0.0.1:9/a\nhttp://127.0.0.1:9/b\n"}))
    assert reading("a.zip").texts == ["http://127.0.0.1:9/a\nhttp://127.0.0.1:9/b"]
