"""A made archive of any size: real articles repeated, each copy changed a little so that none is a duplicate."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "eval" / "news-train.jsonl"
SAMPLES = ROOT / "quotes" / "samples" / "articles.jsonl"


def originals() -> list[dict[str, Any]]:
    """The training articles where they are at hand, else the samples; without annotations."""
    path = GOLD if GOLD.exists() else SAMPLES
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [{key: value for key, value in row.items() if key != "attributions"} for row in rows]


def articles(number: int) -> Iterator[dict[str, Any]]:
    """So many articles: the originals in turn, each with an id and a last sentence of its own."""
    rows = originals()
    for i, row in islice(((i, rows[i % len(rows)]) for i in count()), number):
        yield row | {"id": f"{i}", "text": f"{row['text']}\nThis is copy {i} of the archive.\n"}


def write(path: Path, number: int) -> None:
    """Writes so many articles to a file of JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for row in articles(number):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
