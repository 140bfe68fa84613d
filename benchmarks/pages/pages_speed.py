"""How long the pages take on a database of 100,000 quotations; of two versions of the program, in one run.

    python benchmarks/pages/pages_speed.py [--quotations 100000] [--old CHECKOUT]

CHECKOUT is a folder with another version of this repository. Each version makes its own database from the same made
quotations (made_quotations.py of each) and asks its own pages, in turns; printed is the time of the processor for each
page, the median of several answers. Exit code 1 if a page takes more than twice its time in CHECKOUT and 20 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TURNS = 3

#: Run by each version in its own folder: makes the database.
_MAKE = """
import sys
from pathlib import Path
made = next(Path("benchmarks").rglob("made_quotations.py"))
sys.path[:0] = [str(made.parent), "benchmarks"]
import made_quotations
made_quotations.write(Path(sys.argv[1]), int(sys.argv[2]))
"""

#: And this asks its pages.
_ASK = """
import asyncio, json, sqlite3, statistics, sys, time
from datasette.app import Datasette

file = sqlite3.connect(sys.argv[1])
one = lambda sql: file.execute(sql).fetchone()[0]
speaker = one("SELECT id FROM speakers ORDER BY quote_count DESC, id LIMIT 1")
article = one("SELECT id FROM articles ORDER BY key LIMIT 1")
quote = one("SELECT id FROM quotes ORDER BY id LIMIT 1")
word = one("SELECT text FROM quotes ORDER BY id LIMIT 1").strip("“”,").split()[0]
file.close()
pages = {
    "front": "", "find": "find", "find, words": f"find?words={word}", "find, role": "find?role=spokesman",
    "find, outlet and days": "find?publisher=Paper+7&kind=direct&since=2020-02&until=2020-03",
    "find, page 300": "find?page=300", "speakers": "speakers", "speaker": f"speaker/{speaker}",
    "article": f"article/{article}", "check": "check?text=the+government+will+not+change+the+law",
    "versions": "versions", "facts": "facts", "audit": "audit?by=sample", "least certain": "audit?by=uncertain",
    "one case": f"audit?quote={quote}", "report": "report", "who is who": f"people?speaker={speaker}",
    "suggestions": "suggestions", "sources": "sources?by=gender&per=month",
}

async def main():
    datasette = Datasette([sys.argv[1]])
    await datasette.invoke_startup()
    for name, limit in (("db.plugin.page", "TIME_LIMIT"), ("db.plugin.pages.find", "FACETS_LIMIT")):
        if name in sys.modules:  # whatever else runs on the machine, an answer is whole
            setattr(sys.modules[name], limit, 60_000)
    cookies = {"ds_actor": datasette.sign({"a": {"id": "root"}}, "actor")}
    taken = {}
    for name, page in pages.items():
        times = []
        for n in range(6):
            begin = time.process_time()
            answer = await datasette.client.get(f"/-/onrecord/made/{page}", cookies=cookies)
            times.append(time.process_time() - begin)
            if answer.status_code == 404:
                break  # a page that this version has not
            assert answer.status_code == 200, (name, answer.status_code)
        if times[1:]:
            taken[name] = statistics.median(times[1:])
    print(json.dumps(taken))

asyncio.run(main())
"""


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--quotations", type=int, default=100_000)
    ap.add_argument("--old", type=Path, metavar="CHECKOUT")
    args = ap.parse_args()
    versions = {"old": args.old.resolve(), "new": ROOT} if args.old else {"new": ROOT}
    taken: dict[str, dict[str, list[float]]] = {name: {} for name in versions}
    with tempfile.TemporaryDirectory() as folder:
        for name, tree in versions.items():
            Path(folder, name).mkdir()
            run(tree, _MAKE, f"{folder}/{name}/made.db", str(args.quotations))
        for _ in range(TURNS):
            for name, tree in versions.items():
                for page, seconds in json.loads(run(tree, _ASK, f"{folder}/{name}/made.db")).items():
                    taken[name].setdefault(page, []).append(seconds)
    slow = []
    print(f"{'':24}" + "".join(f"{name:>9}" for name in versions))
    for page in taken["new"]:
        times = {
            name: statistics.median(taken[name][page]) * 1000 for name in versions if page in taken[name]
        }
        print(
            f"{page:24}"
            + "".join(f"{times[name]:6.0f} ms" if name in times else " " * 9 for name in versions)
        )
        if "old" in times and times["new"] > 2 * times["old"] and times["new"] > 20:
            slow.append(page)
    if slow:
        sys.exit(f"more than twice as long as in {args.old}: {', '.join(slow)}")


def run(tree: Path, code: str, *arguments: str) -> str:
    """What a version prints that runs this code in its folder."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


if __name__ == "__main__":
    main()
