"""Whether two states of this project give the same output, byte for byte.

    python benchmarks/same_output.py write OUT.txt GOLD.jsonl ...   # with the one state
    python benchmarks/same_output.py compare ONE.txt OTHER.txt      # then with the other

``write`` extracts every article of the given JSON Lines files and of the samples, and reads the samples into a
new database; the file holds one line for each article (id and JSON of the extraction) and each row of each
table. Runs and hours differ by nature and are left out. A change of structure keeps every line; ``compare``
prints the lines that differ and ends with exit code 1 if there are any.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from itertools import zip_longest
from pathlib import Path

import sqlite_utils

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "quotes" / "samples" / "articles.jsonl"
#: Columns that say when, from where and by which run, tables that hold nothing else, and shadow tables of the search index.
TIMES = frozenset(
    [
        "run_id",
        "file",
        "input_hash",
        "created",
        "modified",
        "started",
        "finished",
        "time",
        "extracted",
        "read_at",
    ]
)
LEFT_OUT = ("runs", "sqlite_", "_sqlite")
SHOWN = 20


def extracted(gold: Path) -> list[str]:
    """The lines of ``quotes extract`` for one file of articles."""
    command = [sys.executable, "-m", "quotes", "extract", "--quiet", str(gold)]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout.splitlines()


def rows() -> list[str]:
    """Every row of a database made of the samples, as a line of JSON, table by table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "samples.db"
        command = [sys.executable, "-m", "quotes", "ingest", str(SAMPLES), "--db", str(path), "--quiet"]
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
        db = sqlite_utils.Database(path)
        lines = []
        for table in sorted(db.table_names()):
            if not table.startswith(LEFT_OUT) and "_fts" not in table:
                kept = [{k: v for k, v in row.items() if k not in TIMES} for row in db[table].rows]
                lines += sorted(json.dumps([table, row], default=repr, sort_keys=True) for row in kept)
        db.close()
        return lines


def compare(one: Path, other: Path) -> int:
    """How many lines differ; the first are printed."""
    pairs = zip_longest(one.read_text().splitlines(), other.read_text().splitlines(), fillvalue="")
    different = [(a, b) for a, b in pairs if a != b]
    for a, b in different[:SHOWN]:
        print(f"- {a[:2000]}\n+ {b[:2000]}")
    print(f"{len(different)} lines differ")
    return len(different)


def main() -> None:
    match sys.argv[1:]:
        case ["write", out, *gold]:
            lines = [line for path in [*gold, SAMPLES] for line in extracted(Path(path))]
            Path(out).write_text("\n".join([*lines, *rows()]) + "\n", encoding="utf-8")
        case ["compare", one, other]:
            raise SystemExit(bool(compare(Path(one), Path(other))))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
