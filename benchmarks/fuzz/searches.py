"""Every field of every search with words that are meant to keep the server busy, on a large database.

    python benchmarks/archives/search_limits.py [--quotations 100000] [--db FILE.db]

Prints for each kind of words the field that took longest and its seconds of processor, all threads together, the least of
three answers; ends with 1 when one takes more than a second. What was ended after three seconds by the clock, with the page
that says so, is counted: on a machine with two cores of its own it is nothing. The words and fields are those of
tests/db/plugin/hostile_searches.py. The database is made anew, or is ``--db``.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote_plus

from datasette.app import Datasette

ROOT = Path(__file__).parents[2]
sys.path += [str(ROOT / "benchmarks" / "archives"), str(ROOT / "tests" / "db" / "plugin")]
import made_quotations  # noqa: E402 - it makes other large archives too
from hostile_searches import FIELDS, HOSTILE  # noqa: E402 - it lies among the tests

MOST = 1.0


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quotations", type=int, default=100_000)
    parser.add_argument("--db", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.db or Path(folder) / "made.db"
        if not given.db:
            made_quotations.write(path, given.quotations)
        return asyncio.run(ask_all(path))


async def ask_all(path: Path) -> int:
    """Asks each field for each of the words; 1 when an answer is slow or an error."""
    datasette = Datasette([str(path)])
    await datasette.invoke_startup()
    cookies = {"ds_actor": datasette.sign({"a": {"id": "root"}}, "actor")}
    wrong, ended = False, 0

    async def seconds(address: str) -> float:
        nonlocal ended
        begun = time.process_time()
        answer = await datasette.client.get(address, cookies=cookies)
        if answer.status_code == 503 and "takes too long" in answer.text:
            ended += 1
        elif answer.status_code not in (200, 303, 400, 404):
            print(f"{address[:80]}: {answer.status_code}")
            return float("inf")
        return time.process_time() - begun

    await seconds(f"/-/onrecord/{path.stem}")
    for name, words in HOSTILE.items():
        taken = {}
        for field in FIELDS:
            address = f"/-/onrecord/{path.stem}/{field}={quote_plus(words)}"
            taken[field] = await seconds(address)
            if taken[field] > MOST / 2:
                taken[field] = min(taken[field], await seconds(address), await seconds(address))
        slowest = max(taken, key=lambda field: taken[field])
        print(f"{name:30} {taken[slowest]:6.2f} s  {slowest}", flush=True)
        wrong = wrong or taken[slowest] > MOST
    print(f"{ended} answers were ended after three seconds")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
