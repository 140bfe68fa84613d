"""How far reading is, on standard error: a bar, articles a second, time left. Nothing when that is no terminal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from extractors import Article


class Progress:
    """A bar over the bytes of the inputs. Where their size is not known (standard input, addresses), a counter."""

    def __init__(self, inputs: Iterable[str], quiet: bool, console: Console | None = None) -> None:
        console = console or Console(stderr=True)
        self._bar = Bar(
            SpinnerColumn(),
            BarColumn(),
            TextColumn("{task.fields[articles]:,} articles, {task.fields[rate]:,.0f} a second"),
            TimeElapsedColumn(),
            TextColumn("left:"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=quiet or not console.is_terminal,
        )
        self._task = self._bar.add_task("", total=_size(inputs), articles=0, rate=0.0)
        self._articles = 0
        self._before = 0  # bytes of the files that are done
        self._file: str | None = None
        self._file_size = 0
        self._in_file = 0

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def article(self, article: Article) -> None:
        """One article more. Within a file the length of the texts stands for how far it is."""
        if self._bar.disable:
            return
        self._articles += 1
        if article.file != self._file:
            self._before += self._file_size
            self._file, self._in_file = article.file, 0
            self._file_size = _file_size(Path(article.file)) if article.file else 0
        self._in_file = min(self._in_file + len(article.text.encode(errors="replace")), self._file_size)
        elapsed = self._bar.tasks[0].elapsed or 0.0
        self._bar.update(
            self._task,
            completed=self._before + self._in_file,
            articles=self._articles,
            rate=self._articles / elapsed if elapsed else 0.0,
        )


def _size(inputs: Iterable[str]) -> int | None:
    """The bytes of files and folders; None when there is anything else."""
    total = 0
    for path in map(Path, inputs):
        if path.is_dir():
            total += sum(_file_size(file) for file in path.rglob("*"))
        elif path.is_file():
            total += _file_size(path)
        else:
            return None
    return total


def _file_size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
