"""What a page offers as a file is what it lists: the same quotations in the same order, as in the terminal and in Python."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner

from db import open_database
from db.filters import BY_NAME
from db.review import reviews
from db.search import quotations
from db.tables import QUOTATION
from quotes.cli import main

from .conftest import Server
from .databases import fill
from .hostile import articles as hostile
from .synthetic import articles

FORMULAS = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("downloads") / "news.db"
    database = fill(path, articles(80, quotes=25))
    (wrong, no_speech) = [row["id"] for row in quotations.find(database, speaker="Ilse Tarrant", limit=2)]
    reviews.record(database, wrong, "wrong_speaker", "ada", corrected_speaker="Obed Quayle")
    reviews.record(database, no_speech, "not_speech", "ada")
    database.close()
    return path


@pytest.fixture(scope="module")
def server(path: Path) -> Server:
    return Server(path)


def table(server: Server, address: str) -> list[dict[str, str]]:
    answer = server.get(f"/-/onrecord/news/{address}")
    assert answer.status_code == 200
    assert "attachment" in answer.headers["content-disposition"]
    text = answer.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


CHOICES: dict[str, tuple[str, ...]] = {
    "words": ("harbour", "harb*", '"the harbour wall"', "answer"),
    "speaker": ("Ilse Tarrant", "tarrant", "Obed Quayle", "Abendroth"),
    "role": ("mayor", "spokesman"),
    "affiliation": ("Port Merrow", "harbour board"),
    "kind": ("direct", "indirect", "mixed"),
    "publisher": ("Coast Today", "gazette"),
    "since": ("2023-05", "2024-01-15"),
    "until": ("2023-09", "2024-06-01"),
    "rule": ("said that",),
    "plainly_said": ("yes",),
    "speaker_kind": ("person",),
}


def combinations() -> list[dict[str, str]]:
    chance = random.Random(30)
    return [
        {
            name: chance.choice(CHOICES[name])
            for name in chance.sample(sorted(CHOICES), chance.choice((1, 2, 2, 3)))
        }
        for _ in range(30)
    ]


@pytest.mark.parametrize("asked", combinations(), ids=urlencode)
def test_page_files_terminal_and_python_give_the_same(
    path: Path, server: Server, asked: dict[str, str]
) -> None:
    database = open_database(path)
    rows = list(quotations.find(database, **{name: BY_NAME[name].read(text) for name, text in asked.items()}))
    ids = [row["id"] for row in rows]
    query = urlencode(asked)
    shown = re.findall(r"#q-([\w-]+)", server.get(f"/-/onrecord/news/find?{query}").text)
    assert shown == ids[:30]
    assert [row["id"] for row in table(server, f"find.csv?{query}")] == ids
    lines = server.get(f"/-/onrecord/news/find.jsonl?{query}").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids
    options = [
        part
        for name, text in asked.items()
        if name != "words"
        for part in ([f"--{name.replace('_', '-')}"] if text == "yes" else [BY_NAME[name].option, text])
    ]
    words = [asked["words"]] if "words" in asked else []
    found = CliRunner().invoke(main, ["find", *words, *options, "--json", "--db", str(path)])
    assert [row["id"] for row in json.loads(found.stdout)] == ids
    exported = (
        CliRunner().invoke(main, ["export", "--format", "jsonl", *words, *options, "--db", str(path)]).stdout
    )
    assert sorted(json.loads(line)["id"] for line in exported.splitlines()) == sorted(ids)


def test_more_than_a_thousand_rows_are_whole(path: Path, server: Server) -> None:
    everything = table(server, "find.csv")
    assert len(everything) == quotations.count(open_database(path)) > 1900
    assert list(everything[0]) == list(QUOTATION)


def test_reviews_count(path: Path, server: Server) -> None:
    rows = {row["id"]: row for row in table(server, "find.csv")}
    database = open_database(path)
    judged = dict(database.execute("SELECT verdict, current_quote_id FROM current_reviews").fetchall())
    assert judged["not_speech"] not in rows
    assert rows[judged["wrong_speaker"]]["speaker"] == "Obed Quayle"


def test_the_file_of_a_speaker_is_the_list_of_his_page(path: Path, server: Server) -> None:
    (speaker,) = open_database(path).execute("SELECT id FROM speakers WHERE name = 'Ilse Tarrant'").fetchone()
    page = server.get(f"/-/onrecord/news/speaker/{speaker}?publisher=Coast+Today").text
    (address,) = re.findall(r'href="/-/onrecord/news/(find\.csv[^"]+)"', page)
    rows = table(server, address.replace("&amp;", "&"))
    assert {row["speaker_id"] for row in rows} == {speaker} and {row["publisher"] for row in rows} == {
        "Coast Today"
    }
    assert re.findall(r"#q-([\w-]+)", page) == [row["id"] for row in rows][:30]


@pytest.mark.parametrize("ending", ["csv", "jsonl", "xlsx"])
@pytest.mark.parametrize("address", ["find", "speakers", "versions", "facts", "report", "corrections"])
def test_every_list_is_a_file(server: Server, address: str, ending: str) -> None:
    answer = server.get(f"/-/onrecord/news/{address}.{ending}")
    assert answer.status_code == 200
    assert '"news-' in answer.headers["content-disposition"]


def test_excel_has_no_formula(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "news.db"
    fill(path, hostile()).close()
    server = Server(path)
    for address in ("find", "speakers", "report"):
        book = openpyxl.load_workbook(io.BytesIO(server.get(f"/-/onrecord/news/{address}.xlsx").content))
        cells = [cell for line in book.active.iter_rows() for cell in line]
        assert cells and not [cell for cell in cells if cell.data_type == "f"]
        for row in table(server, f"{address}.csv"):
            assert not [value for value in row.values() if value.startswith(FORMULAS)]
    assert server.get("/-/onrecord/news/find.csv").content.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("find.csv?stance=deny", "'deny' is none of said, denied"),
        ("find.jsonl?since=notadate", "'notadate' is no day"),
        ("find.xlsx?bogus=1", "“bogus”: there is no such filter"),
        ("find.csv?order=loudest", "'loudest' is none of"),
        ("speakers.csv?kind=ghost", "“ghost” is no kind of speaker"),
        ("articles.csv?since=soon", "'soon' is no day"),
        ("versions.csv?conflict=war", "“war” is no conflict"),
        ("source-list.csv?stance=deny", "'deny' is none of"),
        ("sources.csv?stance=deny", "'deny' is none of"),
    ],
)
def test_no_file_leaves_a_filter_out(server: Server, address: str, told: str) -> None:
    answer = server.get(f"/-/onrecord/news/{address}")
    assert answer.status_code == 400 and answer.text.startswith("No file was made: ") and told in answer.text
