"""A folder of brat standoff: for each article its text and its annotations, ready to open in brat."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from db.columns import SPANS

from ..evaluation import brat
from .by_article import Found

#: Says which quotations were exported: one that is missing later was taken out by hand.
MANIFEST = "exported.jsonl"


def write(found: Iterable[Found], out: Path) -> int:
    """Writes ARTICLE-ID.txt, ARTICLE-ID.ann, brat's annotation.conf and a list of what was exported."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "annotation.conf").write_text(brat.CONFIGURATION, encoding="utf-8")
    count = 0
    with (out / MANIFEST).open("w", encoding="utf-8") as manifest:
        for item in found:
            text, name = item.article["text"], item.article["id"]
            rows = [{**row, **{role: row["spans"][role] for role in SPANS}} for row in item.quotes]
            lines = "".join(f"{line}\n" for line in brat.lines(text, rows))
            (out / f"{name}.txt").write_bytes(text.encode())
            (out / f"{name}.ann").write_bytes(lines.encode())
            ids = [row["id"] for row in item.quotes]
            manifest.write(json.dumps({"article": name, "key": item.article["key"], "quotes": ids}) + "\n")
            count += len(item.quotes)
    return count
