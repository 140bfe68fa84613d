"""Broken files of every format, by chance: benchmarks/fuzz/readers.py for a few seconds, and what it found."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "fuzz" / "readers.py"


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz.readers", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


fuzz = load()


@pytest.mark.parametrize("name", sorted(fuzz.FILES))
def test_the_sound_files_are_sound(tmp_path: Path, name: str) -> None:
    found = fuzz.check(tmp_path, name, fuzz.FILES[name])
    assert found["Article"] >= 1 and not found["Problem"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=fuzz.broken_files())
def test_no_broken_file_raises_or_is_passed_over_in_silence(tmp_path: Path, file: tuple[str, bytes]) -> None:
    fuzz.check(tmp_path, *file)
