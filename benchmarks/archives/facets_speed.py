"""How long the page Find takes on a very large archive, with its facets; the figures of docs/scale.md.

    python benchmarks/archives/facets_speed.py [--quotations 1000000] [--db FILE]

FILE keeps the made database for another run, which takes it as it is. Printed is, of each search, the median of several
warm answers of the server in milliseconds: of the processor, and by the clock, which says as much of what else the
machine does. Exit code 1 if one takes more than 300 ms of the processor, or has no facets.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

import made_quotations
from datasette.app import Datasette

from db.plugin import page
from db.plugin.pages import find

MOST = 300
ANSWERS = 6
SEARCHES = (
    "",
    "kind=direct",
    "role=spokesman",
    "publisher=Paper+7",
    "publisher=Paper+7&kind=direct",
    "since=2020-02&until=2020-03",
    "since=2020&stance=said&order=oldest",
    "figure=*",
    "words=president",
    "words=the",
    "page=300",
)


async def times(path: Path, search: str) -> tuple[float, float, str]:
    """The median of the processor and of the clock in milliseconds, and how many quotations are found."""
    datasette = Datasette([str(path)])
    await datasette.invoke_startup()
    taken = []
    for _ in range(ANSWERS):
        begin = time.process_time(), time.perf_counter()
        answer = await datasette.client.get(f"/-/onrecord/{path.stem}/find?{search}")
        taken.append((time.process_time() - begin[0], time.perf_counter() - begin[1]))
        assert answer.status_code == 200, (search, answer.status_code)
        assert 'id="narrow"' in answer.text, f"{search}: no facets"
    (found,) = re.findall(r'class="total">([\d,]+)', answer.text)
    of_processor, by_clock = (1000 * statistics.median(column) for column in zip(*taken[1:], strict=True))
    return of_processor, by_clock, found


def main() -> int:
    """Prints the times and says whether each is short enough."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--quotations", type=int, default=1_000_000)
    ap.add_argument("--db", type=Path, metavar="FILE")
    args = ap.parse_args()
    # Whatever else runs on the machine, an answer is whole.
    page.TIME_LIMIT = find.FACETS_LIMIT = 60_000
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        path = args.db or Path(folder) / "made.db"
        if not path.exists():
            made_quotations.write(path, args.quotations)
        print(f"{'':38}{'found':>10}{'processor':>12}{'clock':>12}")
        for search in SEARCHES:
            of_processor, by_clock, found = asyncio.run(times(path, search))
            slow |= of_processor > MOST
            print(f"{search or 'all':38}{found:>10}{of_processor:9.0f} ms{by_clock:9.0f} ms", flush=True)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
