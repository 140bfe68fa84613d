"""The bar while articles are read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from extractors import Article
from quotes.cli.shared.progress import Progress


def terminal() -> Console:
    return Console(file=io.StringIO(), force_terminal=True, width=100)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x" * 1000)
    return sorted(tmp_path.iterdir())


def done(progress: Progress) -> tuple[float, float | None]:
    task = progress._bar.tasks[0]
    return task.completed, task.total


def test_it_counts_the_bytes_of_the_files(files: list[Path]) -> None:
    with Progress([str(files[0].parent)], quiet=False, console=terminal()) as progress:
        assert done(progress) == (0, 2000)
        progress.article(Article("1", "x" * 400, file=str(files[0])))
        assert done(progress) == (400, 2000)
        progress.article(Article("2", "x" * 900, file=str(files[0])))
        assert done(progress) == (1000, 2000)  # never more than the file has
        progress.article(Article("3", "ü" * 100, file=str(files[1])))
        assert done(progress) == (1200, 2000)
        console = progress._bar.console
    assert isinstance(console.file, io.StringIO)
    assert "3 articles" in console.file.getvalue() and "a second" in console.file.getvalue()


@pytest.mark.parametrize("given", ["-", "http://localhost/a", "*.txt"])
def test_without_a_known_size_it_only_counts(given: str) -> None:
    with Progress([given], quiet=False, console=terminal()) as progress:
        progress.article(Article("1", "x"))
        assert done(progress)[1] is None


def test_no_bar_when_quiet_or_not_in_a_terminal(files: list[Path]) -> None:
    for quiet, forced in ((True, True), (False, False)):
        console = Console(file=io.StringIO(), force_terminal=forced)
        with Progress([str(files[0])], quiet=quiet, console=console) as progress:
            progress.article(Article("1", "x", file=str(files[0])))
        assert isinstance(console.file, io.StringIO)
        assert console.file.getvalue().strip() == ""
