"""Make the lists of first names again from their sources.

    pip install names Faker
    python benchmarks/first_names.py

The sources: the first names of the US Census of 1990 with their frequencies (public domain, as shipped
in the package ``names``) and the first names of 50 countries in ``Faker`` (MIT licence). Where the two
genders share a name, the Census decides if one of them has it four times as often; else the name goes
to the list of names that either may have.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

LEXICON = Path(__file__).parent.parent / "extractors" / "lexicon"
LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’-]+")
FAKER_LISTS = {
    "female": ("first_names_female", "first_names_female_romanized"),
    "male": ("first_names_male", "first_names_male_romanized"),
}
HEADER = (
    "# {} Made by benchmarks/first_names.py from the US Census of 1990 (public domain) and Faker\n"
    "# (MIT licence, Copyright (c) 2012 Daniele Faraglia).\n"
)


def census() -> dict[str, dict[str, float]]:
    """For each gender, the share of people who have a name."""
    folder = Path(importlib.import_module("names").__file__ or "").parent
    shares: dict[str, dict[str, float]] = {}
    for gender in FAKER_LISTS:
        rows = (line.split() for line in (folder / f"dist.{gender}.first").read_text().splitlines())
        shares[gender] = {row[0].title(): float(row[1]) for row in rows}
    return shares


def faker() -> dict[str, set[str]]:
    """For each gender, the names in Latin script of all countries."""
    people = importlib.import_module("faker.providers.person")
    found: dict[str, set[str]] = {gender: set() for gender in FAKER_LISTS}
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        for gender, lists in FAKER_LISTS.items():
            for name in lists:
                found[gender].update(n for n in getattr(provider, name, ()) if LATIN.fullmatch(n))
    return found


def main() -> None:
    shares, abroad = census(), faker()
    women, men = ({*shares[g], *abroad[g]} for g in ("female", "male"))
    either = set()
    for name in women & men:
        her, his = (shares[g].get(name, 0.0) for g in ("female", "male"))
        if her > 4 * his:
            men.discard(name)
        elif his > 4 * her:
            women.discard(name)
        else:
            either.add(name)
    lists = {
        "female": ("First names of women.", women - either),
        "male": ("First names of men.", men - either),
        "either": ("First names that women and men have.", either),
    }
    for gender, (about, names) in lists.items():
        words = "\n".join(sorted(names))
        (LEXICON / f"first_names_{gender}.txt").write_text(
            f"{HEADER.format(about)}{words}\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
