"""Peak memory and time of an ingest of each hostile input (Linux only: reads /proc).

    python benchmarks/archives/hostile_inputs.py [NAME ...] [--workers 2]

Makes each file, ingests it into a new database, and prints a table: what it is, the largest resident memory
of all processes together, seconds by the clock and of processor time, articles stored, and the last line that was said.
Ends with 1 when one needs more than 600 MB, or a hostile one more than 20 seconds of processor. docs/scale.md shows the table.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import os
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from ingest_memory import resident

#: Bytes of memory, and seconds of processor until a hostile file is given up: on a machine of its own the clock shows less.
MOST, LONGEST = 600_000_000, 20
#: Large, but honest: it is read to its end.
HONEST = "lines-megabyte"
STORY = "“The dam is safe,” said Mara Lind. The board will meet again on Tuesday, she said.\n"
MEGABYTE = STORY * (1_000_000 // len(STORY.encode()))


def zip_of_long_members(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for number in range(40):
            archive.writestr(f"{number}.txt", f"{number}\n" + MEGABYTE * 31)


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(200):
            archive.writestr(f"{number}.txt", "x" * 30_000_000)


def overlapping_zip(path: Path) -> None:
    """60,000 entries of the directory that all point to one member of 20 MB."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", MEGABYTE * 20)
    data = inner.getvalue()
    start = data.index(b"PK\x01\x02")
    entry = data[start : data.index(b"PK\x05\x06")]
    count = 60_000
    directory = entry * count
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), start, 0)
    path.write_bytes(data[:start] + directory + end)


def long_lines(path: Path) -> None:
    with path.open("w", encoding="utf-8") as lines:
        for number in range(30):
            lines.write(json.dumps({"id": str(number), "text": MEGABYTE * 20}) + "\n")


def articles_of_a_megabyte(path: Path) -> None:
    with path.open("w", encoding="utf-8") as lines:
        for number in range(20):
            lines.write(json.dumps({"id": str(number), "text": f"{number}\n{MEGABYTE}"}) + "\n")


def parquet_of_long_rows(path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    text = MEGABYTE * 30
    pq.write_table(pa.table({"id": [str(n) for n in range(64)], "text": [text] * 64}), path)


def warc_of_header_lines(path: Path) -> None:
    with gzip.open(path, "wb", compresslevel=1) as out:
        out.write(b"WARC/1.0\r\n")
        for _ in range(400):
            out.write(b"X: y\r\n" * 100_000)


def warc_header_of_60_megabytes(path: Path) -> None:
    with gzip.open(path, "wb", compresslevel=1) as out:
        out.write(b"WARC/1.0\r\nX: " + b"y" * 60_000_000 + b"\r\n\r\n")


def gzip_of_small_articles(path: Path) -> None:
    line = (json.dumps({"text": "“No,” said Ann Lee."}) + "\n").encode()
    with gzip.open(path, "wb", compresslevel=9) as out:
        for _ in range(400):
            out.write(line * 25_000)


def xlsx(path: Path, sheet: str, strings: str = "") -> None:
    import openpyxl

    openpyxl.Workbook().save(path)
    parts = {}
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    parts["xl/worksheets/sheet1.xml"] = (
        f"<worksheet {space}><sheetData>{sheet}</sheetData></worksheet>".encode()
    )
    if strings:
        parts["xl/sharedStrings.xml"] = f"<sst {space}>{strings}</sst>".encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)


def xlsx_with_a_far_row(path: Path) -> None:
    cell = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c></row>'
    xlsx(path, cell.format(1, "text") + cell.format(999_999_999, "“No,” said Ann Lee."))


def xlsx_with_a_string_of_runs(path: Path) -> None:
    cell = '<row r="{0}"><c r="A{0}" t="s"><v>0</v></c></row>'
    xlsx(path, cell.format(1) + cell.format(2), f"<si>{'<r><t>a</t></r>' * 14_000_000}</si>")


def page_of_attributes(path: Path) -> None:
    attributes = " ".join(f'a{n}="x"' for n in range(1_000_000))
    path.write_text(f"<html><body><p {attributes}>{STORY}</p></body></html>", encoding="utf-8")


INPUTS: dict[str, tuple[str, str, Callable[[Path], None]]] = {
    "zip-long": ("a.zip", "zip, 40 members of 31 MB", zip_of_long_members),
    "zip-bomb": ("a.zip", "zip, 200 members of 30 MB, packed to 6 MB", zip_bomb),
    "zip-overlap": ("a.zip", "zip, 60,000 entries of one member of 20 MB", overlapping_zip),
    "lines-long": ("a.jsonl", "JSON Lines, 30 texts of 20 MB", long_lines),
    "lines-megabyte": ("a.jsonl", "JSON Lines, 20 articles of 1 MB", articles_of_a_megabyte),
    "parquet-long": ("a.parquet", "Parquet, 64 rows of one text of 30 MB", parquet_of_long_rows),
    "warc-lines": ("a.warc.gz", "WARC, 40 million header lines", warc_of_header_lines),
    "warc-line": ("a.warc.gz", "WARC, a header line of 60 MB", warc_header_of_60_megabytes),
    "gzip-many": ("a.jsonl.gz", "gzip, 10 million small articles, all alike", gzip_of_small_articles),
    "xlsx-row": ("a.xlsx", "Excel, row number 999,999,999", xlsx_with_a_far_row),
    "xlsx-runs": ("a.xlsx", "Excel, a string of 14 million runs", xlsx_with_a_string_of_runs),
    "html-attributes": ("a.html", "HTML, a million attributes", page_of_attributes),
}


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(INPUTS))
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=120, help="seconds for each")
    given = parser.parse_args()
    print("| input | peak memory | seconds | of processor | articles | message |\n|---|--:|--:|--:|--:|---|")
    too_much = []
    for name in given.names or INPUTS:
        file, what, make = INPUTS[name]
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder) / file)
            peak, clock, used, stored, said = ingest(Path(folder), file, given.workers, given.timeout)
        print(
            f"| {what} | {peak / 1e6:.0f} MB | {clock:.1f} | {used:.1f} | {stored:,} | {said} |", flush=True
        )
        if peak > MOST or (used > LONGEST and name != HONEST):
            too_much.append(name)
    print(f"too much: {', '.join(too_much) or 'none'}")
    return bool(too_much)


def ingest(folder: Path, file: str, workers: int, timeout: float) -> tuple[int, float, float, int, str]:
    """Peak memory, seconds by the clock and of processor, articles in the database, the last problem that was told."""
    command = [sys.executable, "-m", "quotes", "ingest", file, "--db", "news.db", "--workers", str(workers)]
    began, peak, ran = time.monotonic(), 0, {}
    with (folder / "said").open("w+", encoding="utf-8") as said:
        with subprocess.Popen([*command, "-q"], cwd=folder, stdout=said, stderr=said) as process:
            while process.poll() is None:
                peak = max(peak, resident(process.pid))
                ran.update(processor_time(process.pid))
                time.sleep(0.05)
                if time.monotonic() - began > timeout:
                    process.terminate()
                    process.wait()
        clock = time.monotonic() - began
        said.seek(0)
        lines = said.read().splitlines() or [""]
    database = sqlite3.connect(folder / "news.db")
    stored = database.execute("SELECT count(*) FROM articles").fetchone()[0]
    database.close()
    end = "ended after the time given here" if clock > timeout else lines[-1].replace("|", "/")
    return peak, clock, sum(ran.values()), stored, end


def processor_time(pid: int) -> dict[int, float]:
    """Seconds that a process and all that descend from it have used so far, by their number."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return {}
    used = {pid: (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")}
    for child in children:
        used.update(processor_time(int(child)))
    return used


if __name__ == "__main__":
    sys.exit(main())
