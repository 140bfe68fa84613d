"""Files of every format, made while the tests run, and what is read from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quotes.readers import Article, Note, Problem, read

TEXT = "The harbour board has closed the old pier.\n\n“The wood is rotten,” said Ines Falk."
OTHER = "The ferry line will stop at night.\n\n“Nobody came,” said Joe Vance."

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Pier closed | Norhaven Post</title>
<meta property="og:title" content="Board closes old pier"><meta property="og:site_name" content="Norhaven Post">
<meta name="author" content="Ana Brook"><meta property="article:published_time" content="2024-05-03T10:31:00+02:00">
<link rel="canonical" href="https://post.example/pier"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Board closes old pier</h1>
<p>The harbour board has closed the old pier in Norhaven after the storm of last week, its chairwoman said on Friday.</p>
<p>“The wood is rotten,” said Ines Falk, who has led the board for eleven years. “We could not wait any longer.”</p>
<p>A new pier would cost two million dollars, she added, and could be ready by the summer of the next year at the latest.</p>
</article><footer>© 2024 Norhaven Post</footer></body></html>"""


class Readings:
    """The items that reading gave, by kind."""

    def __init__(self, items: list[Any]) -> None:
        self.articles = [item for item in items if isinstance(item, Article)]
        self.problems = [item for item in items if isinstance(item, Problem)]
        self.notes = [item for item in items if isinstance(item, Note)]
        assert len(items) == len(self.articles) + len(self.problems) + len(self.notes)
        for item in (*self.problems, *self.notes):
            assert item.reason and "\n" not in item.reason + item.where

    @property
    def texts(self) -> list[str]:
        return [article.text for article in self.articles]

    def only_problem(self) -> Problem:
        assert len(self.problems) == 1, self.problems
        return self.problems[0]


Reader = Callable[..., Readings]


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Reads inputs below an empty folder, in which the test runs: ``reading("a.txt", columns=...)``."""
    monkeypatch.chdir(tmp_path)
    return lambda *inputs, **options: Readings(list(read(inputs, **options)))


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Writes a file below that folder."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write
