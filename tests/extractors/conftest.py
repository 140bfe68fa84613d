"""What the tests of the extractors share."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def no_collection_while_time_is_measured(request: pytest.FixtureRequest) -> Iterator[None]:
    """The collector's passes over all that other tests left behind would be counted as growth."""
    name = request.node.name
    if "time" not in name and "linear" not in name:
        yield
        return
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
