"""How long "quotes check" and "quotes find" take among a million quotations.

    python benchmarks/archives/check_speed.py [--quotations 1000000] [--db FILE] [--asked 100]

Makes the database (benchmarks/archives/made_quotations.py), or uses the one at FILE if it is there. Asked are stored
quotations as they are, trimmed, altered in one word of eight, and words that nobody said.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import TypeVar

from made_quotations import Babble, write
from sqlite_utils import Database

from db import open_database
from db.search import quotations
from db.search.quote_check import check

T = TypeVar("T")

#: What is asked of find: conditions, as keywords.
FINDS = (
    {"words": "government campaign"},
    {"words": '"of the people"'},
    {"words": "accomplishment"},
    {"role": "spokesman"},
    {"speaker": "NAME"},
    {"speaker": "NAME", "words": "people", "since": "2021"},
    {"publisher": "Paper 7", "kind": "direct", "since": "2020-02", "until": "2020-03"},
    {"figure": "56 people"},
)


def asked(db: Database, number: int) -> Iterator[tuple[str, str, str]]:
    """What is asked: how it was made, the words, and by whom they were said."""
    random, babble = Random(3), Babble(seed=11)
    (last,) = db.execute("SELECT max(rowid) FROM quotes").fetchone()
    for _ in range(number):
        text, speaker = db.execute(
            "SELECT text, speakers.name FROM quotes JOIN speakers ON speakers.id = speaker_id "
            "WHERE quotes.rowid >= ? AND quotes.kind <> 'indirect' LIMIT 1",
            [random.randint(1, last - 100)],
        ).fetchone()
        words = text.strip("“”,").split()
        changed = list(words)
        for at in random.sample(range(len(words)), max(1, len(words) // 8)):
            changed[at] = random.choice(babble.words)
        yield "as it is", text, speaker
        yield "trimmed", " ".join(words[len(words) // 4 : -len(words) // 4]), speaker
        yield "altered", " ".join(changed), speaker
        yield "said by nobody", babble.sentence(len(words)), speaker


class Times:
    """Milliseconds that pieces of work took: by the clock, and of the processor, which others do not disturb."""

    def __init__(self) -> None:
        self.clock: list[float] = []
        self.processor: list[float] = []

    def of(self, work: Callable[[], T]) -> T:
        """Does the work and notes its times."""
        clock, processor = time.perf_counter(), time.process_time()
        made = work()
        self.clock.append((time.perf_counter() - clock) * 1000)
        self.processor.append((time.process_time() - processor) * 1000)
        return made

    def show(self, name: str, more: object = "") -> None:
        """One line: median, 95 of 100, slowest."""
        parts = []
        for kind, times in (("clock", sorted(self.clock)), ("processor", sorted(self.processor))):
            high = times[min(len(times) - 1, int(len(times) * 0.95))]
            parts.append(f"{kind} {statistics.median(times):6.1f} {high:6.1f} {times[-1]:6.1f}")
        print(f"{name:44} {'   '.join(parts)}   {more}")


def measure(db: Database, number: int) -> None:
    """Prints the times of check by what was asked, and of find."""
    print("milliseconds: median, 95 of 100, slowest")
    times: dict[str, Times] = defaultdict(Times)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for how, text, speaker in asked(db, number):
        answer = times[how].of(lambda text=text, speaker=speaker: check(db, text, speaker))  # type: ignore[misc]
        found[how][answer.status] += 1
    for how, taken in times.items():
        taken.show(f"check, {how}", dict(found[how]))
    everything = Times()
    for taken in times.values():
        everything.clock += taken.clock
        everything.processor += taken.processor
    everything.show("check, all")
    (name,) = db.execute("SELECT name FROM speakers ORDER BY quote_count DESC LIMIT 1").fetchone()
    for conditions in FINDS:
        given = {key: name if value == "NAME" else value for key, value in conditions.items()}
        taken = Times()
        for _ in range(5):
            taken.of(lambda given=given: list(quotations.find(db, limit=100, **given)))  # type: ignore[misc]
        taken.show(f"find {' '.join(f'{key}={value}' for key, value in conditions.items())}"[:44])


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--quotations", type=int, default=1_000_000)
    ap.add_argument("--db", type=Path)
    ap.add_argument("--asked", type=int, default=100)
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.db or Path(folder) / "made.db"
        if not path.exists():
            start = time.perf_counter()
            write(path, args.quotations)
            print(f"making them takes {time.perf_counter() - start:.0f} s")
        db = open_database(path)
        (count,) = db.execute("SELECT count(*) FROM quotes").fetchone()
        print(f"{count:,} quotations, {path.stat().st_size / 1e6:,.0f} MB")
        measure(db, args.asked)
        db.close()


if __name__ == "__main__":
    main()
