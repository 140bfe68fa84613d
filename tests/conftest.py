"""Which tests are slow: ``python -m pytest -m "not slow"`` leaves them out. ``make test`` runs all."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
#: Folders and files whose tests start a browser, a server, an environment, or measure time.
SLOW = (
    "browser",
    "packaging",
    "spark",
    "cli/test_interrupts.py",
    "cli/test_several_at_once.py",
    "house/test_throughput.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        path = item.path
        if path.is_relative_to(HERE) and path.relative_to(HERE).as_posix().startswith(SLOW):
            item.add_marker(pytest.mark.slow)
