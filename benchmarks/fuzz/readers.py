"""Throws broken files of every format at the readers; any exception, silence or lost character is an error.

    python benchmarks/fuzz/readers.py [--minutes 10]

A file is a sound one of some format, with bytes changed, cut, doubled and put in, perhaps packed, and
perhaps under the name of another format. Prints how many were tried; ends with the smallest file that fails.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.readers import Article, Note, Problem, read
from quotes.readers.encoding import decode

TEXT = "Board closes old pier\n\n“The wood is rotten,” said Ines Falk. It's over – naïve or not.\n"
ROWS = [
    {"id": f"p{i}", "title": "Pier", "text": f"{TEXT * 3}{i}", "date": "2024-05-03", "url": ""}
    for i in range(4)
]
PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Pier closed</title></head><body><article>"
    + "<p>The harbour board has closed the old pier in Norhaven after the storm, its chairwoman said.</p>" * 4
    + "</article></body></html>"
)
NAMES = [
    "a",
    "a.txt",
    "a.jsonl",
    "a.json",
    "a.csv",
    "a.tsv",
    "a.html",
    "a.xlsx",
    "a.zip",
    "a.gz",
    "a.warc",
    "a.parquet",
]


def sound_files() -> dict[str, bytes]:
    """A sound file of every format, by name."""
    import openpyxl
    import pyarrow as pa
    import pyarrow.parquet as pq
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    files = {
        "a.txt": TEXT.encode(),
        "b.txt": TEXT.encode("cp1252"),
        "c.txt": TEXT.encode("utf-16"),
        "a.jsonl": "".join(json.dumps(row) + "\n" for row in ROWS).encode(),
        "a.json": json.dumps(ROWS, indent=1).encode(),
        "a.csv": "\n".join(
            ["id,text,date", *(f'{r["id"]},"{r["text"]}",{r["date"]}' for r in ROWS)]
        ).encode(),
        "a.tsv": "\n".join(["id\ttext", *(f'{r["id"]}\t"{r["text"]}"' for r in ROWS)]).encode(),
        "a.html": PAGE.encode(),
    }
    book = openpyxl.Workbook()
    for values in (list(ROWS[0]), *(list(row.values()) for row in ROWS)):
        book.active.append(values)
    workbook, table, crawl = io.BytesIO(), io.BytesIO(), io.BytesIO()
    book.save(workbook)
    pq.write_table(pa.Table.from_pylist(ROWS), table)
    writer = WARCWriter(crawl, gzip=False)
    for _ in range(2):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        body = io.BytesIO(PAGE.encode())
        writer.write_record(
            writer.create_warc_record("https://a.example/", "response", payload=body, http_headers=headers)
        )
    return {**files, "a.xlsx": workbook.getvalue(), "a.parquet": table.getvalue(), "a.warc": crawl.getvalue()}


FILES = sound_files()

_at = st.floats(0, 1, exclude_max=True)
_edit = st.one_of(
    st.tuples(st.just("set"), _at, st.integers(0, 255)),
    st.tuples(st.just("cut"), _at, st.integers(1, 2000)),
    st.tuples(st.just("end"), _at, st.just(0)),
    st.tuples(st.just("double"), _at, st.integers(1, 500)),
    st.tuples(st.just("put"), _at, st.binary(min_size=1, max_size=20)),
    st.tuples(st.just("put"), _at, st.sampled_from([b'"', b"\n", b"\0", b"{", b"[" * 2000, b"<", b"PK\x03\x04", b"\xff\xfe"])),
)  # fmt: skip


def edited(content: bytes, edits: list[tuple]) -> bytes:
    """The content after all edits."""
    for kind, where, what in edits:
        at = int(where * len(content))
        if kind == "set":
            content = content[:at] + bytes([what]) + content[at + 1 :]
        elif kind == "cut":
            content = content[:at] + content[at + what :]
        elif kind == "end":
            content = content[:at]
        elif kind == "double":
            content = content[: at + what] + content[at:]
        else:
            content = content[:at] + what + content[at:]
    return content


def packed(content: bytes, how: str, name: str) -> tuple[bytes, str]:
    """The content in a zip or gzip file, or as it is, with the name for it."""
    if how == "gzip":
        return gzip.compress(content), f"{name}.gz"
    if how == "zip":
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)
        return file.getvalue(), "a.zip"
    return content, name


@st.composite
def broken_files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A name and bytes: a sound file broken, or anything at all."""
    name = draw(st.sampled_from(sorted(FILES)))
    content = draw(
        st.one_of(
            st.just(FILES[name]),
            st.just(FILES[name]),
            st.binary(max_size=300),
            st.text().map(lambda s: s.encode("utf-8", "surrogatepass")),
        )
    )
    content = edited(content, draw(st.lists(_edit, max_size=4)))
    name = draw(st.sampled_from([name, name, *NAMES]))
    content, name = packed(content, draw(st.sampled_from(["", "", "", "gzip", "zip"])), name)
    return name, edited(content, draw(st.lists(_edit, max_size=1)))


def check(folder: Path, name: str, content: bytes) -> Counter[str]:
    """Reads one file beside a sound one and checks what must hold; gives how many items of each kind came."""
    path, good = folder / name, folder / "good.txt"
    path.write_bytes(content)
    good.write_bytes(TEXT.encode())
    items = list(read([path, good]))
    assert items == list(read([path, good])), "read twice, it is not the same"
    notes = [item for item in items if isinstance(item, Note)]  # of all inputs: these come at the end
    items = [item for item in items if not isinstance(item, Note)]
    last = items.pop()
    items += notes
    assert isinstance(last, Article) and last.text == TEXT.strip(), "the next file is not read"
    assert any(isinstance(item, Article | Problem) for item in items), "neither article nor problem"
    for item in items:
        if isinstance(item, Article):
            item.text.encode()
            assert item.id and item.text.strip()
            if (
                item.file_start is not None
                and item.file == path.as_posix()
                and not name.endswith((".gz", ".zip"))
            ):
                text = decode(content)[0]
                assert text[item.file_start : item.file_start + len(item.text)] == item.text
        else:
            assert isinstance(item, Problem | Note)
            assert item.reason and not set("\n\r") & set(item.where + item.reason)
    return Counter(type(item).__name__ for item in items)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--minutes", type=float, default=10)
    end = time.monotonic() + 60 * ap.parse_args().minutes
    tried: Counter[str] = Counter()
    from memory import Memory  # beside this script, which a test loads by its path

    slowest, memory = (0.0, ""), Memory()

    with tempfile.TemporaryDirectory() as folder:

        @settings(max_examples=500, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(broken_files())
        def run(file: tuple[str, bytes]) -> None:
            nonlocal slowest
            started = time.monotonic()
            tried.update(check(Path(folder), *file))
            tried["files"] += 1
            slowest = max(slowest, (time.monotonic() - started, file[0]))

        while time.monotonic() < end:
            run()
            done = f"{dict(tried)}, slowest {slowest[0]:.1f} s ({slowest[1]})"
            if grown := memory.look(done):
                sys.exit(grown)
        print(f"{done}: nothing wrong")


if __name__ == "__main__":
    main()
