"""Accuracy on the project's own annotated articles (tests/gold) against floors that only rise.

usage: floors.py [--raise [--margin POINTS]]

Without --raise: prints each figure beside its floor, and ends with 1 if one lies below. With --raise:
each floor that lies more than the margin (0.5 points) below today's figure is set to that figure less
the margin, in floors.txt beside this script; none is lowered. A figure that is not there yet is added.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from click.testing import CliRunner

from quotes.cli import main as quotes

GOLD = Path(__file__).resolve().parents[1] / "tests/gold"
FLOORS = Path(__file__).with_name("floors.txt")
MARGIN = 0.5

HEAD = """\
# Accuracy on tests/gold as quotes evaluate prints it: no figure may fall below its line here.
# Raised, never lowered, by: python benchmarks/floors.py --raise
"""


def figures() -> dict[str, float]:
    """Today's figures: F1 of every row of quotes evaluate, and the precision of what is found at all."""
    result = CliRunner().invoke(quotes, ["evaluate", str(GOLD), "--json"], catch_exceptions=False)
    if result.exit_code:
        raise SystemExit(result.output)
    rows = json.loads(result.stdout)["rows"]
    found = {f"{name} f1": row["f1"] for name, row in rows.items()}
    precise = ("quoted detect", "quoted speaker", "reported content", "all content")
    return found | {f"{name} precision": rows[name]["p"] for name in precise}


def floors(path: Path = FLOORS) -> dict[str, float]:
    """The floors by name: a line is the name of a figure, a blank and the number."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if line and not line.startswith("#"))
    return {name: float(number) for name, number in pairs}


def raised(old: dict[str, float], today: dict[str, float], margin: float) -> dict[str, float]:
    """The floors after today's figures: each the higher of what it was and today's figure less the margin."""
    return {
        name: max(old.get(name, 0.0), round(today.get(name, 0.0) - margin, 1)) for name in {**today, **old}
    }


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--raise", dest="rise", action="store_true", help="raise floors to today's figures")
    parser.add_argument("--margin", type=float, default=MARGIN, help="points that a new floor lies below")
    given = parser.parse_args()
    old, today = floors(), figures()
    new = raised(old, today, given.margin) if given.rise else old
    below = [name for name in new if today.get(name, 0.0) < new[name]]
    for name, floor in new.items():
        mark = "  BELOW" if name in below else f"  was {old.get(name, 0.0)}" if old.get(name) != floor else ""
        print(f"{name:32}{today.get(name, 0.0):7.1f}  floor {floor:5.1f}{mark}")
    if given.rise:
        FLOORS.write_text(
            HEAD + "".join(f"{name} {floor}\n" for name, floor in new.items()), encoding="utf-8"
        )
    return bool(below)


if __name__ == "__main__":
    sys.exit(main())
