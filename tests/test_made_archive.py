"""The made archive and its measures: the same for the same seed, true to its own truth, and put together well."""

from __future__ import annotations

import importlib.util
import json
import sys
from itertools import islice
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks" / "archives"
sys.path.insert(0, str(BENCHMARKS))

import made_archive  # noqa: E402

from db import open_database  # noqa: E402
from db.speakers import linking  # noqa: E402
from quotes.ingest.run import ingest  # noqa: E402

# By its place: a folder of tests has the same name.
_SPEC = importlib.util.spec_from_file_location("across_the_archive", BENCHMARKS / "across.py")
assert _SPEC and _SPEC.loader
across = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(across)


def test_the_same_seed_makes_the_same_articles() -> None:
    one, other, third = (list(islice(made_archive.Archive(50, seed).articles(), 50)) for seed in (1, 1, 2))
    assert one == other != third
    assert len(one) == 50


def test_each_article_holds_what_its_truth_says() -> None:
    for article in made_archive.Archive(80, 3).articles():
        for made in article["extra"]:
            assert across.plain(made["words"]) in across.plain(article["text"])


def test_b_cubed_on_a_known_example() -> None:
    """Three items of a and one of b in one cluster, one of a alone."""
    pairs = [(1, "a"), (1, "a"), (1, "a"), (1, "b"), (2, "a")]
    precision, recall, f1 = across.b_cubed(pairs)
    assert precision == pytest.approx((3 * 3 / 4 + 1 / 4 + 1) / 5)
    assert recall == pytest.approx((3 * 3 / 4 + 1 + 1 / 4) / 5)
    assert f1 == pytest.approx(2 * precision * recall / (precision + recall))
    assert across.pairwise(pairs) == (3 / 6, 3 / 6)


def test_speakers_of_a_small_archive_are_put_together(tmp_path: Path) -> None:
    path = tmp_path / "made.jsonl"
    made_archive.write(path, 150)
    database = open_database(tmp_path / "made.db")
    ingest(database, [str(path)], workers=1, link=False)
    linking.link_speakers(database)
    truth = across.Truth(database, path)
    precision, recall, _ = across.b_cubed(
        (speaker, made["person"]) for made, _, speaker in truth.said if speaker
    )
    assert truth.missed < 0.02 * len(truth.said)
    assert precision > 0.95 and recall > 0.85
    assert json.loads(path.read_text(encoding="utf-8").splitlines()[0])["id"] == "made-0"
