"""Whether anything that the articles say was denied, not said, asked or alleged is shown or answered as said.

    python benchmarks/never_said.py [GOLD.jsonl]

GOLD.jsonl is by default ../shared/eval/news-train.jsonl beside the repository; without it there is nothing to measure.
benchmarks/gold/never_said.txt names 40 statements in it. Their articles are read into a database, and each statement
is looked for on the pages Find, speaker, article, check and facts, in the terminal and in CSV. Exit code 1 if one of
these shows or answers one as said, or one of the 40 is not stored.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import io
import json
import re
import sys
import tempfile
from collections import Counter
from hashlib import sha1
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from datasette.app import Datasette

from db import open_database
from db.search import quotations
from db.text.reporting_clause import LABELS
from quotes.cli import main as command

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "eval" / "news-train.jsonl"
STATEMENTS = ROOT / "benchmarks" / "gold" / "never_said.txt"
#: Labels of a stance as a page writes them.
LABEL = re.compile(rf'class="stance">({"|".join(map(re.escape, LABELS.values()))})<')
#: Answers of a check that say that it was said.
SAID = ("said", "reported", "other")

Row = dict[str, Any]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path, nargs="?", default=GOLD)
    args = ap.parse_args()
    if not args.gold.exists():
        print(f"{args.gold} is not there: nothing to measure")
        return
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "news.db"
        wanted = read(args.gold, Path(folder) / "articles.jsonl")
        run("ingest", Path(folder) / "articles.jsonl", "--db", database, "--quiet", "--workers", "1")
        run("group", "--db", database)
        stored = list(find_stored(database, wanted))
        print(f"{len(stored)} of {len(wanted)} are stored: {dict(Counter(row['stance'] for row in stored))}")
        wrong = [f"{row['id']} is stored as said" for row in stored if row["stance"] == "said"]
        wrong += asyncio.run(on_pages(database, stored))
        wrong += in_terminal(database, stored)
    print(*wrong, sep="\n")
    print(f"{len(wrong)} shown or answered as said, on 5 pages, in the terminal and in CSV")
    sys.exit(bool(wrong) or len(stored) < len(wanted))


def read(gold: Path, into: Path) -> list[tuple[str, int, int, str]]:
    """The labelled statements with the ids of their articles, which are written into a file of their own."""
    named = {}
    for line in STATEMENTS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            begin, *rest = line.split("\t")
            named.setdefault(begin, []).append(rest)
    wanted = []
    with into.open("w", encoding="utf-8") as out:
        for line in gold.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            for start, end, stance in named.get(sha1(article["id"].encode()).hexdigest()[:12], ()):
                wanted.append((article["id"], int(start), int(end), stance))
            if wanted and wanted[-1][0] == article["id"]:
                kept = ("id", "title", "text", "publisher", "date")
                out.write(json.dumps({name: article[name] for name in kept}, ensure_ascii=False) + "\n")
    return wanted


def find_stored(path: Path, wanted: list[tuple[str, int, int, str]]) -> Any:
    """The stored quotation of each statement: what shares more than half of the characters of both."""
    database = open_database(path)
    for key, start, end, _ in wanted:
        (article,) = database.execute("SELECT id FROM articles WHERE key = ?", [key]).fetchone()
        for row in quotations.quotes_of(database, article):
            common = min(row["end"], end) - max(row["start"], start)
            if common > (max(row["end"], end) - min(row["start"], start)) / 2:
                yield row
                break
    database.close()


async def on_pages(path: Path, stored: list[Row]) -> list[str]:
    """What the pages show or answer as said."""
    wrong = []
    datasette = Datasette([str(path)])
    await datasette.invoke_startup()

    async def page(name: str, **query: str) -> str:
        answer = await datasette.client.get(f"/-/onrecord/news/{name}", params=query)
        assert answer.status_code == 200, (name, query, answer.status_code)
        return str(answer.text)

    for row in stored:
        words = " ".join(re.findall(r"\w+", row["text"])[:12])
        by = {"speaker": row["speaker"]} if row["speaker"] else {}
        shown = {
            "find": await page("find", words=words),
            "article": await page(f"article/{row['article_id']}"),
            "facts": await page("facts", words=" ".join(words.split()[:3])),
        }
        if row["speaker_id"]:
            shown["speaker"] = await page(f"speaker/{row['speaker_id']}", words=words)
        for name, html in shown.items():
            told = entries(name, html, row)
            if name != "facts" and not told:
                wrong.append(f"{row['id']} is not on {name}")
            wrong += [f"{row['id']} on {name}" for entry in told if not LABEL.search(entry)]
        answer = await page("check", text=row["text"], **by)
        verdict = re.search(r'<p class="status (\w+)">', answer)
        if verdict is None or verdict[1] in SAID:
            wrong.append(f"{row['id']}: check answers {verdict and verdict[1]}")
    return wrong


def entries(page: str, html: str, row: Row) -> list[str]:
    """The entries of a page that tell of this quotation."""
    if page == "article":
        return [entry for entry in html.split("<li") if f'id="d-{row["id"]}"' in entry]
    lists, _, side_by_side = html.partition('id="then-and-now"')
    parts = [*re.split(r"<li\b|<tr\b|<p>", lists), *re.split(r"<td\b|<li\b|<p>", side_by_side)]
    return [part for part in parts if f"#q-{row['id']}" in part]


def in_terminal(path: Path, stored: list[Row]) -> list[str]:
    """What commands print or answer as said, and what CSV does not tell."""
    wrong = []
    table = {row["id"]: row for row in csv.DictReader(io.StringIO(run("find", "--csv", "--db", path)))}
    exported = {
        row["id"]: row for row in csv.DictReader(io.StringIO(run("export", "--format", "csv", "--db", path)))
    }
    for row in stored:
        for name, rows in (("find --csv", table), ("export", exported)):
            if rows[row["id"]]["stance"] != row["stance"]:
                wrong.append(f"{row['id']} in {name}")
        words = " ".join(re.findall(r"\w+", row["text"])[:12])
        printed = " ".join(run("find", words, "--db", path).split())
        if f"[{LABELS[row['stance']]}" not in printed:
            wrong.append(f"{row['id']} in find")
        by = ["--speaker", row["speaker"]] if row["speaker"] else []
        result = CliRunner().invoke(command, ["check", row["text"], *by, "--db", str(path)])
        if result.exit_code in (0, 4, 6):
            wrong.append(f"{row['id']}: quotes check ends with {result.exit_code}")
    return wrong


def run(*arguments: object) -> str:
    result = CliRunner(env={"COLUMNS": "300"}).invoke(command, [str(a) for a in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


if __name__ == "__main__":
    main()
