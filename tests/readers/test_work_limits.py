"""A file in which no articles are, or no end of them, is left in time; what is honest is read to its end."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractors.model import Article
from quotes.readers import Problem, reading_results, work_limits
from quotes.readers.inputs import read
from quotes.readers.source import Item
from quotes.readers.work_limits import limited

from .conftest import TEXT, Reader

Put = Callable[[str, "str | bytes"], Path]
MORE = "; to read it to its end: --no-limits"


def article(number: int, text: str | None = None) -> Article:
    return Article(id=str(number), text=text or f"{TEXT} {number}")


def spending(monkeypatch: pytest.MonkeyPatch, seconds: list[float], items: list[Item]) -> list[Item]:
    """What is let through of items each of which costs so many seconds of processor time."""
    clock = 0.0
    monkeypatch.setattr(work_limits, "thread_time", lambda: clock)

    def source() -> Iterator[Item]:
        nonlocal clock
        for cost, item in zip(seconds, items, strict=True):
            clock += cost
            yield item

    return list(limited(source(), "a.zip", 0))


def test_work_without_an_article_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = [Problem.at(f"a.zip/{n}.txt", "broken") for n in range(9)]
    found = spending(monkeypatch, [5.0] * 9, [*problems])
    assert found[:-1] == problems[:3]
    assert found[-1] == Problem.at(
        "a.zip", f"the rest is unread after 12 seconds of work without an article{MORE}"
    )


def test_slow_work_that_finds_articles_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    items: list[Item] = []
    for n in range(50):
        items += [Problem.at(f"a.zip/{n}.txt", "broken"), article(n)]
    assert spending(monkeypatch, [5.0] * 100, items) == items


def test_time_in_which_others_work_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(float(n) * 100 for n in range(10_000))
    problems = (Problem.at("a.zip", str(n)) for n in range(4))
    kept = []
    monkeypatch.setattr(work_limits, "thread_time", lambda: 0.0)
    for item in limited(problems, "a.zip", 0):
        next(clock)
        kept.append(item)
    assert len(kept) == 4


def test_a_large_file_has_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(10**6))
    monkeypatch.setattr(work_limits, "thread_time", lambda: next(ticks))
    problems = [Problem.at("a.warc", str(n)) for n in range(100)]
    assert len(list(limited(problems, "a.warc", 0))) == 13 + 1
    assert len(list(limited(problems, "a.warc", 1_000_000_000))) == 23 + 1


def test_problems_without_an_article_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work_limits, "PROBLEMS", 3)
    broken = [Problem.at("a.jsonl", "broken", position=f"line {n}") for n in range(4)]
    assert list(limited([*broken[:2], article(1), *broken[:2]], "a.jsonl", 0)) == [
        *broken[:2],
        article(1),
        *broken[:2],
    ]
    assert list(limited(broken, "a.jsonl", 0)) == [
        *broken[:3],
        Problem.at("a.jsonl", f"the rest is unread after 3 problems without an article{MORE}"),
    ]


def test_articles_of_one_file_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work_limits, "ARTICLES", 3)
    found = list(limited(map(article, range(9)), "a.jsonl", 0))
    assert found == [
        *map(article, range(3)),
        Problem.at("a.jsonl", f"the rest is unread behind 3 articles{MORE}"),
    ]


def test_copies_of_one_article_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work_limits, "COPIES", 3)
    same = [article(n, TEXT) for n in range(20)]
    found = list(limited([article(100), *same, article(200), *same[:4]], "a.csv", 0))
    said = Problem.at("a.csv", f"16 articles left out that repeat the one before them{MORE}")
    assert found == [article(100), *same[:4], said, article(200), *same[:4]]
    assert list(limited(same, "a.csv", 0)) == [*same[:4], said]


def test_all_of_it_is_said_of_a_file_and_can_be_lifted(
    put: Put, reading: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(work_limits, "COPIES", 10)
    line = json.dumps({"text": TEXT}) + "\n"
    put("a.jsonl.gz", gzip.compress(line.encode() * 500))
    found = reading("a.jsonl.gz")
    assert len(found.articles) == 11
    assert found.only_problem().reason.startswith("489 articles left out")
    whole = list(read(str(tmp_path / "a.jsonl.gz"), limits=False))
    assert len(whole) == 500 and all(isinstance(item, Article) for item in whole)


def test_a_bomb_says_how_it_is_read(
    put: Put, reading: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reading_results, "UNPACKED", 1000)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(12):
            archive.writestr(f"{number}.txt", f"{TEXT}\n{number}" + " " * 1_000_000)
    assert reading("a.zip").problems[-1].reason.endswith("left unread; to read it: --no-limits")
    whole = list(read(str(tmp_path / "a.zip"), limits=False))
    assert len([item for item in whole if isinstance(item, Article)]) == 12


def test_copies_without_an_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work_limits, "COPIES", 3)
    monkeypatch.setattr(work_limits, "PROBLEMS", 5)
    found = list(limited((article(n, TEXT) for n in range(1000)), "a.csv", 0))
    assert [item.id for item in found[:-2] if isinstance(item, Article)] == ["0", "1", "2", "3"]
    assert found[-2:] == [
        Problem.at("a.csv", f"5 articles left out that repeat the one before them{MORE}"),
        Problem.at("a.csv", f"the rest is unread after 8 copies of one article{MORE}"),
    ]
