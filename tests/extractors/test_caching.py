"""What is remembered has an end, in number and in length."""

from __future__ import annotations

import gc
import tracemalloc

from extractors import Article, extract
from extractors.caching import remembered


def test_short_words_are_remembered_and_long_ones_are_not() -> None:
    asked: list[object] = []

    @remembered(10)
    def size(words: str | tuple[str, ...], more: int = 0) -> int:
        asked.append(words)
        return len(words) + more

    for words in ("Lee", "Lee", ("Ann", "Lee"), ("Ann", "Lee")):
        assert size(words) == len(words)
    assert asked == ["Lee", ("Ann", "Lee")]
    for _ in range(2):
        assert size("x" * 1000, more=1) == 1001 and size(("x" * 1000, "y")) == 2
    assert len(asked) == 6
    size.cache_clear()  # type: ignore[attr-defined]
    assert size("Lee") == 3 and len(asked) == 7


def test_words_without_end_do_not_stay_in_memory() -> None:
    def article(number: int) -> Article:
        name = f"A{chr(97 + number)}" + "x" * 200_000
        return Article("long", f"“Yes,” said {name}. The {name} said no. {name} {name} said so.")

    extract(article(0))
    tracemalloc.start()
    for number in range(1, 21):
        extract(article(number))
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert kept < 25_000_000  # a few texts; remembered, the names of all twenty are more than twice as much
