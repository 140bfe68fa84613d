"""Verdicts in a table, CSV or JSON Lines: one line a quotation, by its id."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from db.tables import FORMULA

from ..readers import Problem
from .verdicts import Missed, Verdict


@dataclass(frozen=True, slots=True)
class Given:
    """A verdict, or what was missed, with who said so when, and the line it stands in."""

    where: str
    verdict: Verdict | Missed
    reviewer: str | None
    time: str | None


def read(path: Path) -> Iterator[Given | Problem]:
    """Lines with ``quote_id`` (or ``id``) and ``verdict``; what is right, ``reviewer``, ``time``, ``note`` if known.

    A line without a verdict is left out: that quotation was not judged. A table in which no line has a place
    for a verdict, or for the quotation's id, is no table of verdicts: one problem says so.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = _json_rows(lines) if path.suffix.lower() in (".jsonl", ".ndjson") else _csv_rows(lines)
            names: set[str] = set()
            for number, row in rows:
                where = f"{path}, line {number}"
                if isinstance(row, str):
                    yield Problem(where, row)
                    continue
                names.update(filter(None, row))
                if row.get("verdict"):
                    yield _given(where, row)
            if names and ("verdict" not in names or names.isdisjoint(("quote_id", "id"))):
                there = ", ".join(sorted(names)[:8])
                yield Problem(str(path), f"needs the columns quote_id and verdict; it has {there:.200}")
    except UnicodeDecodeError as error:
        yield Problem(str(path), f"not UTF-8: {error.reason} at byte {error.start}")
    except (OSError, csv.Error) as error:
        yield Problem(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _csv_rows(lines: Any) -> Iterator[tuple[int, dict[str, Any] | str]]:
    table = csv.DictReader(lines)
    for row in table:
        yield table.line_num, row


def _json_rows(lines: Any) -> Iterator[tuple[int, dict[str, Any] | str]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                row = f"not JSON: {error}"
            yield number, row if isinstance(row, dict | str) else "not a JSON object"


def _given(where: str, row: dict[str, Any]) -> Given | Problem:
    values = {name: _plain(row.get(name)) for name in _TEXTS}
    values["quote_id"] = row.get("quote_id") or row.get("id")
    if odd := next((name for name, value in values.items() if not isinstance(value, str | None)), None):
        return Problem(where, f"{odd} is no text")
    if values["time"] and not _is_time(values["time"]):
        return Problem(where, f"time {values['time']!r:.60} is none; write it as 2026-03-05T14:00:00")
    if values["verdict"] == "missed":
        if not values["article"] or not values["words"]:
            return Problem(where, "what was missed needs article and words")
        return Given(where, _missed(values, row.get("start")), values["reviewer"], values["time"])
    if not values["quote_id"]:
        return Problem(where, "has no quote_id")
    verdict = Verdict(
        values["quote_id"],
        values["verdict"] or "",
        values["corrected_speaker"],
        values["note"],
        values["corrected_role"],
        values["corrected_affiliation"],
        values["corrected_words"],
        values["corrected_stance"],
    )
    return Given(where, verdict, values["reviewer"], values["time"])


#: The columns that hold text.
_TEXTS = (
    *("verdict", "article", "words", "corrected_speaker", "corrected_role", "corrected_affiliation"),
    *("corrected_words", "corrected_stance", "stance", "reviewer", "time", "note"),
)


def _plain(value: Any) -> Any:
    """A cell as it was before an apostrophe kept a spreadsheet from running it; None if empty."""
    if isinstance(value, str) and value[:1] == "'" and value[1:].startswith(FORMULA):
        return value[1:]
    return value or None


def _missed(values: dict[str, Any], start: Any) -> Missed:
    near = int(start) if str(start or "").isdecimal() and len(str(start)) < 10 else 0
    return Missed(
        values["article"],
        values["words"],
        near,
        values["corrected_speaker"],
        values["corrected_role"],
        values["corrected_affiliation"],
        values["stance"] or values["corrected_stance"] or "said",
        values["note"],
    )


def _is_time(words: str) -> bool:
    """Whether it is a day or a time in ISO 8601, as the database keeps it."""
    try:
        return bool(datetime.fromisoformat(words.removesuffix("Z")))
    except ValueError:
        return False
