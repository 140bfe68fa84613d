"""How well speakers, quotations and figures are put together across articles, on the made archive.

    python benchmarks/archives/across.py [--articles 5000] [--seed 11] [--db FILE] [--write]

Ingests the archive of made_archive.py, links and groups it, and compares with the known truth. ``--write``
puts the table into docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path
from typing import Any

import made_archive
from sqlite_utils import Database

from db import open_database
from db.facts import group_facts
from db.speakers import linking
from db.variants import group_variants
from quotes.ingest.run import ingest

DOCUMENT = Path(__file__).parents[2] / "docs" / "accuracy.md"
BEGIN, END = "<!-- across -->", "<!-- /across -->"

#: What was done to a quotation, and the column of quote_groups that shows it.
MISQUOTED = {
    "changed": "changed_words",
    "negation": "lost_negation",
    "speaker": "two_speakers",
    "reported": "also_reported",
}
Row = tuple[str, str]


def b_cubed(pairs: Iterable[tuple[Hashable, Hashable]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a clustering, from (found cluster, true cluster) of each item.

    Bagga and Baldwin (1998): for each item the share of its found cluster that is truly of its kind, and the
    share of its kind that is in its cluster; both averaged over all items.
    """
    both = Counter(pairs)
    found, true = Counter(), Counter()
    for (one, other), number in both.items():
        found[one] += number
        true[other] += number
    total = sum(both.values())
    precision = sum(n * n / found[one] for (one, _), n in both.items()) / total
    recall = sum(n * n / true[other] for (_, other), n in both.items()) / total
    return precision, recall, 2 * precision * recall / (precision + recall)


def pairwise(pairs: Iterable[tuple[Hashable, Hashable]]) -> tuple[float, float]:
    """Precision and recall of the pairs that a grouping puts together."""
    both = Counter(pairs)
    found, true = Counter(), Counter()
    for (one, other), number in both.items():
        found[one] += number
        true[other] += number

    def couples(counted: Mapping[Any, int]) -> int:
        return sum(n * (n - 1) // 2 for n in counted.values())

    right = couples(both)
    return right / (couples(found) or 1), right / (couples(true) or 1)


def plain(words: str) -> str:
    """Words only, for finding a quotation again however its marks and commas were cut."""
    return " ".join(re.findall(r"\w+", words.lower()))


class Truth:
    """The quotations of the database beside what was made."""

    def __init__(self, db: Database, path: Path) -> None:
        stored: dict[str, list[tuple[str, str, str | None]]] = defaultdict(list)
        for key, quote, text, speaker in db.execute(
            "SELECT a.key, q.id, q.text, q.speaker_id FROM quotes AS q JOIN articles AS a ON a.id = q.article_id"
        ):
            stored[key].append((quote, plain(text), speaker))
        self.said: list[tuple[dict[str, Any], str, str | None]] = []
        self.missed = 0
        self.what: dict[str, set[str]] = defaultdict(set)
        for line in path.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            for made in article["extra"]:
                words = plain(made["words"])
                match = next((s for s in stored[article["id"]] if words in s[1]), None)
                if match is None:
                    self.missed += 1
                    continue
                self.said.append((made, match[0], match[2]))
                if "quotation" in made:
                    self.what[made["quotation"]].add(made["what"])


def measure(db: Database, path: Path) -> list[Row]:
    """The lines of the table."""
    truth = Truth(db, path)
    rows = [("quotations made, found again", f"{len(truth.said) + truth.missed:,}, {len(truth.said):,}")]
    speakers = [(speaker, made["person"]) for made, _, speaker in truth.said if speaker]
    before = dict(db.execute("SELECT q.id, coalesce(q.found_id, q.speaker_id) FROM quotes AS q").fetchall())
    names = [(before[quote], made["person"]) for made, quote, speaker in truth.said if speaker]
    for label, pairs in (("speakers", speakers), ("for comparison, by the same name alone", names)):
        p, r, f = b_cubed(pairs)
        rows.append((f"{label}: B-cubed precision, recall, F1", f"{p:.1%}, {r:.1%}, {f:.1%}"))
    group_of = dict(db.execute("SELECT quote_id, group_id FROM quote_versions").fetchall())
    quotations = [(group_of.get(q, q), made["quotation"]) for made, q, _ in truth.said if "quotation" in made]
    p, r = pairwise(quotations)
    rows.append(("versions of one quotation: precision, recall of pairs", f"{p:.1%}, {r:.1%}"))
    rows += _misquotations(db, truth, group_of)
    rows += _figures(db, truth)
    return rows


def _misquotations(db: Database, truth: Truth, group_of: Mapping[str, str]) -> Iterable[Row]:
    groups: dict[str, set[str]] = defaultdict(set)
    for made, quote, _ in truth.said:
        if "quotation" in made and quote in group_of:
            groups[group_of[quote]].add(made["quotation"])
    several = {
        q for q, n in Counter(m["quotation"] for m, *_ in truth.said if "quotation" in m).items() if n > 1
    }
    for kind, column in MISQUOTED.items():
        flagged = {id for (id,) in db.execute(f"SELECT id FROM quote_groups WHERE {column}").fetchall()}
        caught = {q for group in flagged for q in groups.get(group, ())}
        real = {q for q, done in truth.what.items() if kind in done and len(done) > 1 and q in several}
        if kind == "changed":  # a negation left out changes the words too
            right = {q for q in caught if truth.what[q] & {"changed", "negation"}}
        else:
            right = {q for q in caught if kind in truth.what[q]}
        yield (
            f"{column.replace('_', ' ')}: found, of those flagged right",
            f"{len(real & caught):,} of {len(real):,}, {len(right):,} of {len(caught):,}",
        )


def _figures(db: Database, truth: Truth) -> Iterable[Row]:
    fact_of = dict(
        db.execute(
            "SELECT figures.quote_id, fact_id FROM fact_figures JOIN figures ON figures.id = figure_id"
        ).fetchall()
    )
    told: dict[str, list[str | None]] = defaultdict(list)
    values: dict[str, set[str]] = defaultdict(set)
    pairs = []
    for made, quote, _ in truth.said:
        if "fact" in made:
            told[made["fact"]].append(fact_of.get(quote))
            values[made["fact"]].add(made["words"])
            pairs.append((fact_of.get(quote, quote), made["fact"]))
    changing = [fact for fact, stated in values.items() if len(stated) > 1]
    charted = sum(len(set(told[fact])) == 1 and told[fact][0] is not None for fact in changing)
    yield "changing figures charted whole", f"{charted:,} of {len(changing):,}"
    p, r = pairwise(pairs)
    yield "figures for one thing: precision, recall of pairs", f"{p:.1%}, {r:.1%}"


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, default=5000)
    ap.add_argument("--seed", type=int, default=11)
    ap.add_argument("--db", type=Path)
    ap.add_argument("--write", action="store_true")
    given = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.jsonl"
        made_archive.write(path, given.articles, given.seed)
        db = open_database(given.db or Path(folder) / "made.db")
        ingest(db, [str(path)], link=False)
        started = time.perf_counter()
        outcome = linking.link_speakers(db)
        seconds = time.perf_counter() - started
        group_variants.group(db)
        group_facts.group(db)
        rows = [
            ("articles, seed", f"{given.articles:,}, {given.seed}"),
            (
                "names joined, articles of namesakes told apart, pairs suggested",
                f"{outcome.joins:,}, {outcome.namesakes:,}, {outcome.suggestions:,}",
            ),
            ("linking took", f"{seconds:.1f} s"),
            *measure(db, path),
        ]
    table = "| | |\n|---|---|\n" + "".join(f"| {label} | {value} |\n" for label, value in rows)
    print(table)
    if given.write:
        text = DOCUMENT.read_text(encoding="utf-8")
        before, after = text.partition(BEGIN)[0], text.partition(END)[2]
        DOCUMENT.write_text(f"{before}{BEGIN}\n{table}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
