"""The stages that benchmarks/throughput.py measures are those of the pipeline."""

import sys
from pathlib import Path

import pytest

from extractors import Article, pipeline

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def throughput():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import throughput
    finally:
        sys.path.remove(str(BENCHMARKS))
    return throughput


def test_each_stage_is_measured_and_the_pipeline_left_as_it_was(throughput):
    before = dict(vars(pipeline))
    text = "“The 12 bridges are old,” said Mayor Ann Lee on Monday. Lee said that they were closed."
    spent = throughput.stage_seconds([Article(id="a", text=text), Article(id="b", text="")], rounds=1)
    assert list(spent) == ["bare pass", "extract", *throughput.STAGES]
    assert all(seconds >= 0 for seconds in spent.values())
    assert vars(pipeline) == before
