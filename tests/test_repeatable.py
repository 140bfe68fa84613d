"""What an article gives depends on that article alone: not on those read before it, nor on the process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "quotes" / "samples" / "articles.jsonl"

# The second has in small letters what the first has in capitals: it must not teach the program anything.
CAPITALS = (
    "Similarly, Hugh Marsden said the wall was old. AT LEAST 10 SAVED FROM FLOOD. Democrat Walt Kessler "
    "called the frobnication “a circus,” and Frobnication Weekly said it was right."
)
SMALL = "It rained, similarly at least, on a democrat and a frobnication, weekly, saved from the flood."


def extracted(rows: list[dict[str, str]], folder: Path, seed: int) -> dict[str, str]:
    """What a new process says about each article, by id."""
    file = folder / f"{seed}.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    env = os.environ | {"PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-m", "quotes", "extract", str(file), "--workers", "1"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True)
    return {json.loads(line)["id"]: line for line in done.stdout.decode().splitlines()}


def test_the_order_of_articles_and_the_process_change_nothing(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    rows += [{"id": "capitals", "text": CAPITALS}, {"id": "small", "text": SMALL}]
    forwards, backwards = extracted(rows, tmp_path, 1), extracted(rows[::-1], tmp_path, 2)
    assert len(forwards) == len(rows)
    assert forwards == backwards
