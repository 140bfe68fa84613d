"""Kills an ingest at random moments, again and again, and compares the database with that of a quiet run.

    python benchmarks/archives/ingest_kills.py [--articles 2000] [--kills 20] [--seed 1]

After each kill the database must open, pass its own checks and hold each article whole or not at all; at the
end it must equal the undisturbed one row for row (but for the table of runs), with all its indexes. Exits with 1 when it does not.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import archive

#: Tables whose rows must be equal; what says when and by which run something was read is left out.
TABLES = (
    "articles",
    "speakers",
    "speaker_names",
    "speaker_roles",
    "article_speakers",
    "quotes",
    "figures",
    "not_speech",
    "stories",
)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, default=2000)
    ap.add_argument("--kills", type=int, default=20)
    ap.add_argument("--seed", type=int, default=1)
    args = ap.parse_args()
    chance = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        source, quiet, killed = (Path(folder) / name for name in ("archive.jsonl", "quiet.db", "killed.db"))
        archive.write(source, args.articles)
        start = time.monotonic()
        begin(source, quiet).wait()
        duration = time.monotonic() - start
        kills = finished = 0
        while kills < args.kills:
            process = begin(source, killed)
            try:
                process.wait(chance.uniform(0.2, 0.2 + 2 * duration / args.kills))
                finished += 1
                compare(quiet, killed)
                for file in Path(folder).glob("killed.db*"):
                    file.unlink()
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                kills += 1
                check(killed)
        begin(source, killed).wait()
        check(killed)
        compare(quiet, killed)
    print(f"{kills} kills, {finished + 1} runs to the end: every database equals the undisturbed one")


def begin(source: Path, path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "quotes", "ingest", source, "--db", path, "--workers", "2", "-q"]
    )


def check(path: Path) -> None:
    """The database is sound, and no article is there in part."""
    if not path.exists():
        return
    db = sqlite3.connect(path)
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'quotes'").fetchone():
        return
    wrong = [row for row in db.execute("PRAGMA integrity_check") if row != ("ok",)]
    wrong += db.execute("PRAGMA foreign_key_check").fetchall()
    wrong += db.execute(
        "SELECT id FROM articles WHERE quote_count <> (SELECT count(*) FROM quotes WHERE article_id = articles.id)"
    ).fetchall()
    db.close()
    if wrong:
        sys.exit(f"not sound after a kill: {wrong[:5]}")


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(path)
    names = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] != "run_id"]
    columns = ", ".join(f'"{name}"' for name in names)
    found = db.execute(f"SELECT {columns} FROM {table}").fetchall()
    db.close()
    return sorted(found, key=repr)


def indexes(path: Path) -> list[tuple[str, ...]]:
    db = sqlite3.connect(path)
    found = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name").fetchall()
    db.close()
    return found


def compare(quiet: Path, killed: Path) -> None:
    for table in TABLES:
        if rows(quiet, table) != rows(killed, table):
            sys.exit(f"table {table} differs from that of the undisturbed run")
    if indexes(quiet) != indexes(killed):
        sys.exit("the indexes are not those of the undisturbed run")


if __name__ == "__main__":
    main()
