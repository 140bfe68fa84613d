"""What a cluster wrote, into a database: the same rows that ``ingest`` would have stored."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from sqlite_utils import Database

from db.records.article_rows import Rows
from db.writing import writer
from db.writing.failures import Failure

from ..errors import OnrecordError
from ..ingest.run import TOGETHER, Event, Run, Summary
from ..readers import Problem
from .parquet_schema import NEWER, SCHEMA, from_row


class LoadProblem(OnrecordError):
    """What is wrong with the Parquet, in one line for people."""


def load(db: Database, folder: Path, tell: Callable[[Event], None] = lambda event: None) -> Summary:
    """Stores what ``quotes spark`` wrote into a folder; gives what was done.

    An article that is stored just so is skipped, a changed one replaced: stopped and started again, it goes
    on where it was. ``tell`` hears of what had failed on the cluster. Raises LoadProblem before anything is
    written, and ``db.DatabaseProblem``.
    """
    started = time.monotonic()
    files = _files(folder)
    rules_version = next(_read(files[:1], ["rules_version"]), {}).get("rules_version", "none")
    settings = {"inputs": [str(folder)]}
    run = Run(db, writer.begin_run(db, rules_version, settings), tell)
    rows = _read(files, SCHEMA.names)
    while batch := [from_row(row) for row in islice(rows, TOGETHER)]:
        articles = [item for item in batch if isinstance(item, Rows)]
        failed = [item for item in batch if isinstance(item, Failure)]
        run.read_again.update(run.failed_before & {item.file or "" for item in batch})
        known = writer.known_inputs(db, {item.key: item.input_hash for item in articles}, run.number)
        run.pass_over(known)
        run.write_rows([item for item in articles if item.key not in known])
        run.write_failures(failed)
        for failure in failed:
            tell(Problem.at(failure.file, failure.reason, position=failure.position or None))
    run.finish([])
    run.summary.seconds = time.monotonic() - started
    return run.summary


def _files(folder: Path) -> list[Path]:
    """The parts in their order, all of them whole and of our making."""
    files = sorted(folder.glob("part-*.parquet")) if folder.is_dir() else []
    if not files:
        raise LoadProblem(f"{folder}: no folder that quotes spark wrote: no part-*.parquet in it")
    if not (folder / "_SUCCESS").exists():
        raise LoadProblem(
            f"{folder}: the job that wrote it did not end well (no _SUCCESS in it); run it again"
        )
    for file in files:
        try:
            names = pq.read_schema(file).names
        except (pa.ArrowException, OSError) as error:
            raise LoadProblem(f"{file}: broken Parquet: {error}".partition("\n")[0]) from None
        if missing := set(SCHEMA.names).difference(names, NEWER):
            raise LoadProblem(f"{file}: no output of quotes spark: it has no column {min(missing)!r}")
    return files


def _read(files: list[Path], columns: list[str]) -> Iterator[dict[str, Any]]:
    """The rows of all files, a few of them in memory."""
    for name in files:
        with pq.ParquetFile(name) as file:
            held = [name for name in columns if name in file.schema_arrow.names]
            for batch in file.iter_batches(TOGETHER, columns=held):
                yield from batch.to_pylist()
