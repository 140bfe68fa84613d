"""Files, folders, globs and standard input; what is missing or no text is a problem and stops nothing."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from quotes.readers import read

from .conftest import OTHER, PAGE, TEXT


def test_a_text_file_is_one_article_with_its_place(reading, put) -> None:
    put("pier.txt", f"\n  {TEXT}\n\n")
    (article,) = reading("pier.txt").articles
    assert (article.id, article.file, article.file_start, article.text) == ("pier.txt", "pier.txt", 3, TEXT)
    assert article.title is None


def test_the_headline_is_the_title(reading, put) -> None:
    put("pier.txt", f"Board closes old pier\n\n{TEXT}")
    assert reading("pier.txt").articles[0].title == "Board closes old pier"


def test_pages_pasted_together_are_articles_with_their_starts(reading, put) -> None:
    page = "Board Closes Old Pier After Storm\n\nFalk at the pier (Reuters)\nTT\n20\n\nBoard Closes Old Pier After Storm\n\n"
    whole = f"{page}{TEXT}\n\n\n\n{page.replace('Old Pier', 'Ferry Line')}{OTHER}\n"
    put("pages.txt", whole)
    articles = reading("pages.txt").articles
    assert [a.id for a in articles] == ["pages.txt#0", f"pages.txt#{articles[1].file_start}"]
    for article in articles:
        assert whole[article.file_start :].startswith(article.text)
    assert [a.title for a in articles] == [
        "Board Closes Old Pier After Storm",
        "Board Closes Ferry Line After Storm",
    ]


def test_line_ends_stay_and_a_byte_order_mark_counts_nothing(reading, put) -> None:
    text = TEXT.replace("\n", "\r\n")
    put("pier.txt", b"\xef\xbb\xbf" + text.encode())
    (article,) = reading("pier.txt").articles
    assert (article.text, article.file_start) == (text, 0)
    assert not reading("pier.txt").notes


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp1252", "cp1251"])
def test_other_encodings_are_told_and_said(reading, put, encoding: str) -> None:
    text = (
        TEXT if encoding != "cp1251" else "Причал закрыт навсегда.\n\n«Дерево сгнило», — сказала Инна Фальк."
    )
    put("pier.txt", text.encode(encoding))
    found = reading("pier.txt")
    assert found.texts == [text]
    (note,) = found.notes
    assert note.where == "pier.txt" and note.reason.startswith("not UTF-8; read as ")


def test_western_letters_are_preferred_to_eastern_ones(reading, put) -> None:
    put("pier.txt", "Señor Peña of São Roque asked for the pier, said Ines Falk’s office.".encode("cp1252"))
    assert "Peña of São Roque" in reading("pier.txt").texts[0]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "no text but white space"),
        ("binary.txt", bytes(range(256)) * 20, "bytes that are no text"),
        ("binary", b"\x00\x01\x02\x03" * 500, "bytes that are no text"),
        ("zeros.txt", b"\0" * 5000, "bytes that are no text"),
        ("broken.txt", b"\xff\xfea\x00\x00\xd8b\x00", "no text: broken utf-16-le at byte 4"),
        ("paper.pdf", b"%PDF-1.7 ...", "a PDF"),
        ("paper.txt", b"\x89PNG\r\n\x1a\n....", "a picture"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        ("old.bz2", b"BZh91AY&SY", "packed with bzip2"),
    ],
)
def test_what_holds_no_text_is_one_clear_line(reading, put, name: str, content: bytes, reason: str) -> None:
    put(name, content)
    put("good.txt", TEXT)
    found = reading(name, "good.txt")
    assert found.texts == [TEXT]
    problem = found.only_problem()
    assert (problem.where, problem.file) == (name, name)
    assert problem.reason.startswith(reason)


def test_a_text_file_too_large_for_one_page(reading, put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.readers.reading_results.LARGEST", 1000)
    put("large.txt", "word " * 300)
    assert "larger than" in reading("large.txt").only_problem().reason


@pytest.mark.parametrize("name", ["nowhere.txt", "no/where", "a\0b", "x" * 5000])
def test_what_is_not_there(reading, put, name: str) -> None:
    put("good.txt", TEXT)
    found = reading(name, "good.txt")
    assert found.texts == [TEXT]
    assert found.only_problem().reason.startswith("no such file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(reading, put) -> None:
    put("secret.txt", TEXT).chmod(0)
    assert reading("secret.txt").only_problem().reason == "cannot be read: Permission denied"


def test_a_folder_is_read_by_name_with_all_below_it(reading, put) -> None:
    put("news/b.txt", TEXT)
    put("news/a/z.jsonl", json.dumps({"id": "7", "text": OTHER}))
    put("news/a/page.html", PAGE)
    for name in (".hidden.txt", ".git/a.txt", "a/photo.png", "a/pier.ann", "a/x.ann"):
        put(f"news/{name}", "no article")
    found = reading("news")
    assert [a.id for a in found.articles] == ["news/a/page.html", "7", "news/b.txt"]
    assert not found.problems
    assert [(n.where, n.reason) for n in found.notes] == [
        ("news", "files of other kinds left out: 2 .ann, 1 .png")
    ]


def test_the_name_of_a_folder_makes_the_same_ids_however_it_ends(reading, put) -> None:
    put("news/b.txt", TEXT)
    assert (
        reading("news").articles[0].id
        == reading("news/").articles[0].id
        == reading("./news/b.txt").articles[0].id
    )


def test_a_folder_without_articles(reading, put, tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    put("other/photo.png", "x")
    found = reading("void", "other")
    assert [(p.where, p.reason) for p in found.problems] == [
        ("void", "no articles in this folder"),
        ("other", "no articles in this folder"),
    ]


def test_a_folder_that_holds_itself_ends(reading, put, tmp_path: Path) -> None:
    put("news/a.txt", TEXT)
    (tmp_path / "news" / "again").symlink_to(tmp_path / "news")
    assert reading("news").texts == [TEXT]


def test_globs(reading, put) -> None:
    for name in ("news/a.txt", "news/2024/b.txt", "news/c.jsonl"):
        put(name, TEXT)
    assert [a.id for a in reading("news/**/*.txt").articles] == ["news/2024/b.txt", "news/a.txt"]
    assert reading("news/*.xml").only_problem().reason == "no file matches"


def test_a_file_with_the_marks_of_a_glob_in_its_name(reading, put) -> None:
    put("pier [1].txt", TEXT)
    put("pier 1.txt", OTHER)
    assert reading("pier [1].txt").texts == [TEXT]


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        (TEXT, ["standard input"]),
        (json.dumps({"id": "7", "text": TEXT}) + "\n" + json.dumps({"id": "8", "text": OTHER}), ["7", "8"]),
        (f"id,text\n7,{OTHER.splitlines()[0]}\n", ["standard input#7"]),
        (PAGE, ["standard input"]),
    ],
    ids=["text", "JSON Lines", "CSV", "HTML"],
)
def test_standard_input_is_told_by_its_content(reading, monkeypatch, content: str, ids: list[str]) -> None:
    class Stdin:
        buffer = io.BytesIO(content.encode())

    monkeypatch.setattr(sys, "stdin", Stdin())
    found = reading("-")
    assert [a.id for a in found.articles] == ids
    assert not found.problems
    assert not Stdin.buffer.closed


def test_lines_of_standard_input_come_before_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
            self.given += 1
            if self.given > 4:
                raise AssertionError("read on before an article was asked for")
            line = json.dumps({"id": str(self.given), "text": TEXT}).encode() + b"\n"
            buffer[: len(line)] = line
            return len(line)

    class Stdin:
        buffer = Slow()

    monkeypatch.setattr(sys, "stdin", Stdin())
    assert next(read(["-"])).id == "1"  # type: ignore[union-attr]


def test_a_problem_knows_the_hash_of_what_is_wrong(reading, put) -> None:
    put("rows.jsonl", '{"id": "1"\n')
    problem = reading("rows.jsonl").only_problem()
    assert (problem.where, problem.file, problem.position) == ("rows.jsonl, line 1", "rows.jsonl", "line 1")
    assert problem.content_hash and len(problem.content_hash) == 64


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere such names cannot be")
def test_names_that_cannot_be_printed(reading, put, tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(TEXT)
    put("two\nlines.txt", b"")
    found = reading(".")
    assert [a.id for a in found.articles] == ["caf\\udce9.txt"]
    assert found.only_problem().where == "two lines.txt"
    missing = reading("nowhere-\udce9.txt").only_problem()
    assert (missing.where, missing.file) == ("nowhere-\\udce9.txt",) * 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("packed", [False, True])
def test_a_pipe_is_read_as_it_comes(reading, tmp_path: Path, packed: bool) -> None:
    content = json.dumps({"id": "7", "text": TEXT}).encode() + b"\n"
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(
        target=lambda: (tmp_path / "pipe").write_bytes(gzip.compress(content) if packed else content)
    )
    writer.start()
    found = reading("pipe")
    writer.join()
    assert [a.id for a in found.articles] == ["7"]


def test_a_zip_archive_on_standard_input(reading, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO()

    with zipfile.ZipFile(Stdin.buffer, "w") as archive:
        archive.writestr("a.txt", TEXT)
    Stdin.buffer.seek(0)
    monkeypatch.setattr(sys, "stdin", Stdin())
    assert [a.id for a in reading("-").articles] == ["standard input/a.txt"]


def test_one_input_need_not_be_a_list(put, tmp_path: Path) -> None:
    put("a.txt", TEXT)
    assert len(list(read(tmp_path / "a.txt"))) == len(list(read(str(tmp_path / "a.txt")))) == 1
