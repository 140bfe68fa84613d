"""Thirty combinations of filters, drawn by chance: page, CSV, JSON Lines, Excel, ``find`` and ``export`` give the same rows.

In the same order, on the sample articles as they are read, with verdicts, corrections and quotations that were put in.
"""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

import quotes
from db import open_database
from db.filters import BY_NAME, FILTERS
from db.plugin.quotation_list import PAGE
from db.review import reviews
from db.search import quotations
from quotes.cli import main

from .conftest import Server

SAMPLES = Path(quotes.__file__).parent / "samples"
COMBINATIONS = 30


def run(*arguments: object) -> bytes:
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rows") / "news.db"
    run("ingest", SAMPLES, "--db", path, "--quiet")
    database = open_database(path)
    judge(database)
    database.close()
    return path


def judge(database: Database) -> None:
    """Every kind of verdict, twice; a dispute; and words that were missed."""
    random = Random(5)
    found = [row["id"] for row in quotations.find(database, order="article")]
    given: list[dict[str, Any]] = [
        {"verdict": "right"},
        {"verdict": "not_speech"},
        {"verdict": "wrong_speaker", "corrected_speaker": "Joan Petrakis", "corrected_role": "clerk"},
        {"verdict": "wrong_speaker"},
        {"verdict": "wrong_role", "corrected_role": "spokesman", "corrected_affiliation": "State House"},
        {"verdict": "wrong_words"},
        {"verdict": "wrong_sense", "corrected_stance": "alleged"},
        {"verdict": "unsure"},
    ]
    for quote, one in zip(random.sample(found, 2 * len(given)), given * 2, strict=True):
        reviews.record(database, quote, reviewer="ada", **one)
    reviews.record(database, found[0], "right", "ada")
    reviews.record(database, found[0], "not_speech", "ben")
    for key, text in database.execute("SELECT key, text FROM articles ORDER BY key LIMIT 3").fetchall():
        reviews.record_missed(database, key, " ".join(text.split()[:5]), "ada", speaker="Zoe Quist")


def combinations(path: Path) -> list[dict[str, str]]:
    """One to three filters each, with values of one quotation, so that most of them find something; and odd ones."""
    random, database = Random(20), open_database(path)
    rows = [row for row in quotations.find(database) if row["role"] or row["speaker"]]
    made: list[dict[str, str]] = []
    while len(made) < COMBINATIONS:
        row = random.choice(rows)
        offered = values(row)
        names = random.sample(sorted(offered), random.choice((1, 1, 2, 2, 3)))
        if (asked := {name: offered[name] for name in names}) not in made:
            made.append(asked)
    database.close()
    return made


def values(row: dict[str, Any]) -> dict[str, str]:
    """For each filter a value that this quotation meets."""
    day = row["published"] or "2026-03-01"
    words = re.findall(r"\w{4,}", row["text"]) or ["said"]
    found: dict[str, str | None] = {
        "words": words[0][:5] + "*",
        "speaker": (row["speaker"] or "").split(" ")[-1],
        "since": day[:7],
        "until": day,
        "plainly_said": "yes" if row["stance"] == "said" else "no",
        "negated": "yes" if row["negated"] else "no",
        **{
            one.name: row[one.name]
            for one in FILTERS
            if one.name in row and one.kind in ("one of", "stored") and isinstance(row[one.name], str)
        },
        **{name: row[name] for name in ("role", "affiliation", "speaker_id")},
    }
    return {name: value for name, value in found.items() if value and name in BY_NAME}


def arguments(asked: dict[str, str]) -> list[str]:
    """The same in the terminal."""
    found = [asked["words"]] if "words" in asked else []
    for name, value in asked.items():
        option = BY_NAME[name].option
        if BY_NAME[name].kind == "yes or no":
            found.append(option.split("/")[value == "no"])
        elif name != "words":
            found += [option, value]
    return found


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


def of_csv(data: bytes) -> list[str]:
    return ids(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def of_json_lines(data: bytes) -> list[str]:
    return ids(json.loads(line) for line in data.decode().splitlines())


def on_pages(server: Server, query: str, count: int) -> list[str]:
    found: list[str] = []
    for number in range(1, -(-count // PAGE) + 1):
        text = server.get(f"/-/onrecord/news/find?{query}&page={number}").text
        assert f"{count:,} quotation" in text
        found += re.findall(r'#q-([\w-]+)">', text)
    return found


def test_thirty_combinations_give_the_same_rows_in_the_same_order_everywhere(path: Path) -> None:
    server, database = Server(path), open_database(path)
    sizes, used = [], set()
    for asked in combinations(path):
        typed = {name: BY_NAME[name].read(value) for name, value in asked.items()}
        wanted = ids(quotations.find(database, **typed))
        query, terminal = urlencode(asked), [*arguments(asked), "--db", str(path)]
        page = f"/-/onrecord/news/find.{{}}?{query}"
        answers = {
            "page": on_pages(server, query, len(wanted)),
            "page, CSV": of_csv(server.get(page.format("csv")).content),
            "page, JSON Lines": of_json_lines(server.get(page.format("jsonl")).content),
            "find --json": ids(json.loads(run("find", *terminal, "--json"))),
            "find --csv": of_csv(run("find", *terminal, "--csv")),
            "export csv": of_csv(run("export", "--format", "csv", *terminal)),
            "export jsonl": of_json_lines(run("export", "--format", "jsonl", *terminal)),
        }
        for name, answer in answers.items():
            assert answer == wanted, (name, asked)
        sizes.append(len(wanted))
        used |= asked.keys()
    database.close()
    assert sum(size > 0 for size in sizes) >= 20 and max(sizes) > PAGE and len(set(sizes)) > 8
    assert len(used) >= 12


def test_the_same_in_excel(path: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="needs onrecord[xlsx]")
    database = open_database(path)
    wanted = ids(quotations.find(database, kind="direct"))
    database.close()
    run("export", "--format", "xlsx", "--kind", "direct", "-o", tmp_path / "a.xlsx", "--db", path)
    page = Server(path).get("/-/onrecord/news/find.xlsx?kind=direct").content
    for source in (tmp_path / "a.xlsx", io.BytesIO(page)):
        head, *rows = openpyxl.load_workbook(source).active.iter_rows(values_only=True)
        assert [row[head.index("id")] for row in rows] == wanted
