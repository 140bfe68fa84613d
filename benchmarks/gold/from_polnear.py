"""Makes a gold file of one part of PolNeAR, as the measurements here and ``quotes evaluate`` read it.

    python benchmarks/gold/from_polnear.py PolNeAR/data/train GOLD.jsonl

PolNeAR v1.0.0 (Newell, Margolin and Ruths, LREC 2018) is at https://github.com/networkdynamics/PolNeAR. A part of it has
a folder ``text`` with the articles and a folder ``attributions`` with brat standoff, named for article and annotator
(``ARTICLE_5fec.ann``); of an article with several annotators the first by name is taken. The outlet and the day stand in
the article's name. What the annotation does not hold (who a source is, stance, role) is not in the gold file either.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotes.evaluation.annotated_articles import ROLES, read_gold
from quotes.readers import Problem


def articles(part: Path) -> Iterator[dict[str, Any] | Problem]:
    """The articles of a part of PolNeAR that are annotated, by name."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = Path(folder)
        for annotation in sorted((part / "attributions").glob("*.ann"), reverse=True):
            name = annotation.stem.rpartition("_")[0]
            text = part / "text" / f"{name}.txt"
            if text.exists():  # the first annotator is copied last, and stays
                shutil.copy(text, pairs / f"{name}.txt")
                shutil.copy(annotation, pairs / f"{name}.ann")
        for article in read_gold(pairs):
            if not isinstance(article, Problem):
                publisher, day, *_ = article["id"].split("_")
                for attribution in article["attributions"]:
                    for role in ROLES:  # the trigger of an event stands where its cue does
                        attribution[role] = [
                            list(span) for span in sorted(set(map(tuple, attribution[role])))
                        ]
                article = {**article, "publisher": publisher, "date": day}
            yield article


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", type=Path)
    parser.add_argument("gold", type=Path)
    args = parser.parse_args()
    if not (args.part / "attributions").is_dir():
        print(
            f"{args.part}: no folder attributions in it; give a part of PolNeAR: PolNeAR/data/train",
            file=sys.stderr,
        )
        return 1
    count = 0
    with args.gold.open("w", encoding="utf-8") as out:
        for article in articles(args.part):
            if isinstance(article, Problem):
                print(f"problem: {article.where}: {article.reason}", file=sys.stderr)
                continue
            out.write(json.dumps(article, ensure_ascii=False) + "\n")
            count += 1
    print(f"{count} articles")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
