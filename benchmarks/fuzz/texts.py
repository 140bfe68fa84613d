"""Throws mutated articles and repeated snippets at extraction; an exception, a broken promise or slowness is an error.

    python benchmarks/fuzz/texts.py [--minutes 10] [--seed N] [--only N]

Each text is made from a number: stretches of the sample articles and of the texts of tests/gold whose words are left
out, doubled, exchanged and mixed with odd signs, and short snippets repeated to 30,000 characters. Each extraction
must keep what tests/sound.py says, take at most 20 times as long for a character as news does, and leave memory as
it was (Linux only: reads /proc). Ends with 1 at the first text that does not, after making it as short as it can,
and prints its number: --only gives that text again.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import sys
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from hostile_texts import HOSTILE, NEWS, repeat  # noqa: E402 - it lies among the tests
from memory import Memory, resident  # noqa: E402
from sound import assert_sound  # noqa: E402

from extractors import Article, Lexicon, configure, extract  # noqa: E402

#: So many times as long as news may a character take, in a text of at least so many.
SLOWEST, LONG = 20, 2_000
REPEATED = 30_000
ODD = (
    *"“”‘’\"'«»„‹›`()[]—–-…:;,.?!*>/|#&%$€",
    *("\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\u200b", "\u202e", "\ufeff", "\ud83d", "\udc00", "\0", "😀", "e\u0301"),
    *("Q: ", "A: ", "LEE: ", "Mr. ", "Sen. ", "U.S. ", " said ", " told ", " he ", " who ", " that ", " according to "),
    *("<p>", "</b>", "&quot;", "&#8220;", "http://a.example/b?c=d ", "@ann ", "[sic]", "(laughs)", "1,000.5 ", "%"),
)  # fmt: skip


@cache
def pieces() -> list[str]:
    """The words and blanks of real articles, in their order."""
    samples = (ROOT / "quotes" / "samples" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in samples]
    texts += [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "gold").glob("*.txt"))]
    return [piece for text in texts for piece in re.findall(r"\s+|\S+", text)]


def made(number: int) -> str:
    """The text of a number."""
    chance = random.Random(number)
    if chance.random() < 0.2:
        return repeated(chance)
    words = pieces()
    start = chance.randrange(len(words))
    text = words[start : start + chance.randint(5, 1500)]
    for _ in range(chance.choice((0, 3, 30, 200))):
        mutate(text, chance)
    return "".join(text)


def mutate(text: list[str], chance: random.Random) -> None:
    """Changes one place of a text."""
    words = pieces()
    k = chance.randrange(len(text) + 1)
    how = chance.randrange(6)
    if how == 0:
        del text[k : k + chance.randint(1, 8)]
    elif how == 1:
        text[k:k] = text[max(0, k - chance.randint(1, 40)) : k]
    elif how == 2:
        at = chance.randrange(len(words))
        text[k:k] = words[at : at + chance.randint(1, 30)]
    elif how == 3:
        text[k : k + 1] = [chance.choice(ODD) * chance.choice((1, 1, 1, 2, 3, 40))]
    elif how == 4 and k < len(text):
        word = text[k]
        text[k] = chance.choice(
            (word.upper(), word.lower(), word.title(), word[::-1], word[: len(word) // 2])
        )
    else:
        text.insert(k, chance.choice(ODD))


def repeated(chance: random.Random) -> str:
    """A few words, marks and odd signs, again and again: what grows faster than its length shows itself."""
    words = pieces()
    snippet = []
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(words))
        snippet.append(
            chance.choice(
                ("".join(words[at : at + chance.randint(1, 6)]), chance.choice(ODD), chance.choice(ODD))
            )
        )
    one = "".join(snippet) or "x"
    return (one * (REPEATED // len(one) + 1))[:REPEATED]


def seconds(text: str, times: int = 1) -> float:
    """Processor time of an extraction, the least of some runs, without Python's collector of garbage."""
    least = float("inf")
    gc.disable()
    try:
        for _ in range(times):
            begun = time.process_time()
            extract(Article("made", text))
            least = min(least, time.process_time() - begun)
    finally:
        gc.enable()
    return least


def fault_of(text: str, news: float) -> str | None:
    """What is wrong with the extraction from a text; ``news`` are the seconds that a character of news takes."""
    article = Article("made", text)
    begun = time.process_time()
    try:
        extraction = extract(article)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    took = time.process_time() - begun
    try:
        assert_sound(article, extraction)
    except AssertionError as error:
        return f"promise broken: {str(error)[:300]}"
    most = SLOWEST * news * len(text)
    if len(text) >= LONG and took > most and (took := seconds(text, 3)) > most:
        return f"{took / len(text) / news:.0f} times as slow as news"
    return None


def shortened(text: str, is_wrong: Callable[[str], bool], patience: float = 60) -> str:
    """The text with as much left out as it can be while it stays wrong."""
    end = time.monotonic() + patience
    size = len(text) // 2
    while size and time.monotonic() < end:
        at = 0
        while at < len(text) and time.monotonic() < end:
            shorter = text[:at] + text[at + size :]
            if is_wrong(shorter):
                text = shorter
            else:
                at += size
        size //= 2
    return text


def has_fault(kind: str, news: float, text: str) -> bool:
    """Whether a text has a fault that begins with these words."""
    return (fault_of(text, news) or "").startswith(kind)


def forget() -> None:
    """Gives up all that is remembered of the words of earlier texts: to take other words of one's own does."""
    configure(Lexicon(no_speakers=frozenset({"nobody"})))
    configure(Lexicon())


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the first number")
    parser.add_argument("--only", type=int, help="one number")
    given = parser.parse_args()
    extract(Article("first", NEWS))
    news = seconds(repeat(NEWS)(20_000), 5) / 20_000
    if given.only is not None:
        text = made(given.only)
        print(repr(text), fault_of(text, news), sep="\n")
        return 0
    end, memory = time.monotonic() + 60 * given.minutes, Memory(forget)
    number, characters = given.seed, 0
    for name, make in HOSTILE.items():
        if fault := fault_of(make(REPEATED), news):
            print(f"{name}: {fault}")
            return 1
    while time.monotonic() < end:
        text = made(number)
        if fault := fault_of(text, news):
            shorter = shortened(text, partial(has_fault, fault[:8], news))
            print(f"number {number}: {fault}\n{fault_of(shorter, news)}\n{shorter!r}")
            return 1
        number, characters = number + 1, characters + len(text)
        if grown := memory.look(f"{number - given.seed} texts, {characters / 1e6:.1f} million characters"):
            print(grown)
            return 1
    print(
        f"{number - given.seed} texts, {characters / 1e6:.1f} million characters: nothing wrong, {resident() / 1e6:.0f} MB"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
