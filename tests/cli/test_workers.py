"""The workers: order, failures, a process that dies, bounded reading ahead."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from extractors import Article
from quotes.ingest import processes, workers
from quotes.ingest.attempts import Done, Failure
from quotes.ingest.workers import work_on


def length(article: Article) -> int:
    return len(article.text)


def pid(article: Article) -> int:
    return os.getpid()


def fragile(article: Article) -> int:
    if article.text == "raise":
        raise ValueError("no\nsuch")
    if article.text == "die":
        os._exit(9)
    return len(article.text)


def articles(number: int) -> list[Article]:
    return [Article(id=str(i), text="x" * (i % 7)) for i in range(number)]


@pytest.mark.parametrize("number_of_workers", [1, 2, 3])
def test_results_come_in_order_and_the_rest_passes_through(
    number_of_workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "BATCH_ITEMS", 5)
    items: list[Article | str] = [*articles(12), "a note", *articles(6)]
    results = list(work_on(items, length, number_of_workers))
    assert [r.made if isinstance(r, Done) else r for r in results] == [
        len(item.text) if isinstance(item, Article) else item for item in items
    ]


def test_one_batch_is_done_here_and_many_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    here = [r.made for r in work_on(articles(3), pid, 2) if isinstance(r, Done)]
    assert set(here) == {os.getpid()}
    monkeypatch.setattr(workers, "BATCH_ITEMS", 2)
    elsewhere = [r.made for r in work_on(articles(8), pid, 2) if isinstance(r, Done)]
    assert len(elsewhere) == 8 and os.getpid() not in elsewhere


@pytest.mark.parametrize("number_of_workers", [1, 2])
def test_an_article_that_raises_fails_alone(number_of_workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BATCH_ITEMS", 2)
    items = [Article(id=str(i), text=text) for i, text in enumerate(["a", "raise", "bb", "ccc"])]
    results = list(work_on(items, fragile, number_of_workers))
    assert [r.reason if isinstance(r, Failure) else r.made for r in results] == [1, "ValueError: no", 2, 3]


def test_an_article_that_ends_its_process_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BATCH_ITEMS", 2)
    items = [Article(id=str(i), text=text) for i, text in enumerate(["a", "die", "bb", "ccc", "d", "ee"])]
    results = list(work_on(items, fragile, 2))
    assert [isinstance(r, Failure) for r in results] == [False, True, False, False, False, False]
    assert [r.made for r in results if isinstance(r, Done)] == [1, 2, 3, 1, 2]


def slowly_pid(article: Article) -> int:
    time.sleep(0.02)
    return os.getpid()


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
def test_processes_that_are_killed_at_any_moment_cost_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BATCH_ITEMS", 2)
    monkeypatch.setattr(processes, "AHEAD", 2)
    done, killed = 0, set()
    for result in work_on(articles(60), slowly_pid, 2):
        assert isinstance(result, Done)
        done += 1
        if done % 8 == 1 and result.made not in killed:
            killed.add(result.made)
            with contextlib.suppress(ProcessLookupError):
                os.kill(result.made, signal.SIGKILL)
    assert done == 60 and len(killed) > 3


def test_a_pool_that_is_broken_already_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker dies between two batches: what fails then is handing over the next."""
    monkeypatch.setattr(workers, "BATCH_ITEMS", 1)
    monkeypatch.setattr(processes, "AHEAD", 1)

    def source() -> Iterator[Article]:
        for number, article in enumerate(articles(8)):
            if number > 2:
                time.sleep(0.3)  # what is under way is done by then, and the death of the process known
            yield article

    died = False
    for count, result in enumerate(work_on(source(), pid, 2)):
        assert isinstance(result, Done)
        if count == 2:
            os.kill(result.made, signal.SIGKILL)
            died = True
    assert died and count == 7


def test_a_future_that_never_hears_of_the_death_of_its_process_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "_ASKED_AFTER", 0.1)
    pool = processes.Pool(1)
    process = pool.submit(os.getpid).result()
    os.kill(process, signal.SIGKILL)
    with pytest.raises(BrokenProcessPool):
        pool.result(Future())
    pool.end()


def killed_in_the_end(article: Article) -> int:
    if article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
def test_many_articles_that_end_their_process_are_named_and_nothing_else_is_blamed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "BATCH_ITEMS", 3)
    items = [Article(id=str(i), text="x" * (i != 4)) for i in range(6)]
    results = list(work_on(items, killed_in_the_end, 2))
    reasons = [result.reason if isinstance(result, Failure) else None for result in results]
    ended = "the process that read it was ended (out of memory?)"
    assert reasons == [ended, ended, ended, ended, None, ended]


def test_reading_ahead_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BATCH_ITEMS", 4)
    read = 0

    def source() -> Iterator[Article]:
        nonlocal read
        for article in articles(400):
            read += 1
            yield article

    next(iter(results := work_on(source(), length, 2)))
    assert read <= 4 * (processes.AHEAD * 2 + 1)
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("number_of_workers", [1, 2])
def test_a_text_that_is_no_article_fails_alone(
    number_of_workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "BATCH_ITEMS", 2)
    monkeypatch.setattr(workers, "LONGEST", 10)
    items = [Article(id=str(n), text="x" * n) for n in (1, 11, 3, 10, 5)]
    results = list(work_on(items, length, number_of_workers))
    assert [r.made if isinstance(r, Done) else r.reason for r in results] == [
        1, "has 11 characters; a text of more than 10 is no article: divide it", 3, 10, 5,
    ]  # fmt: skip
    assert isinstance(results[1], Failure) and not results[1].article.text, "what waits costs no memory"


def test_few_long_articles_are_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "AHEAD_CHARACTERS", 1000)
    monkeypatch.setattr(workers, "BATCH_CHARACTERS", 10)
    read = 0

    def source() -> Iterator[Article]:
        nonlocal read
        for number in range(20):
            read += 1
            yield Article(id=str(number), text="x" * 900)

    next(iter(results := work_on(source(), length, 2)))
    assert read <= 4
    results.close()  # type: ignore[attr-defined]


def test_a_script_that_workers_cannot_import_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(
        "from extractors import Article\n"
        "from quotes.ingest import workers\n"
        "from quotes.ingest.article_work import prepared\n"
        "workers.BATCH_ITEMS = 2\n"
        "list(workers.work_on([Article(id=str(i), text='') for i in range(8)], prepared, 2))\n"
    )
    root = Path(workers.__file__).parents[2]
    env = {**os.environ, "PYTHONPATH": os.fspath(root)}
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, env=env, timeout=60)
    said = ran.stderr.splitlines()[-1]
    assert said.startswith("quotes.errors.SetupProblem: no process could be started")
    assert "__main__" in said and "workers=1" in said


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
def test_workers_end_when_their_parent_is_killed() -> None:
    script = """
        import sys
        from extractors import Article
        from quotes.ingest import workers
        from tests.cli.test_workers import pid
        workers.BATCH_ITEMS = 1
        if __name__ == "__main__":
            for done in workers.work_on((Article(id=str(i), text="") for i in range(10**9)), pid, 2):
                print(done.made, flush=True)
    """
    root = os.fspath(workers.__file__).rpartition("quotes")[0]
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True, cwd=root
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    for _ in range(100):
        if ended(worker):
            return
        time.sleep(0.1)
    pytest.fail("the worker outlived its parent by ten seconds")


def ended(process: int) -> bool:
    """Whether a process is gone, or waits as a zombie for somebody to ask for its exit code."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except ProcessLookupError:
        return True
    except FileNotFoundError:
        return False
