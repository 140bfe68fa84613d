"""Patterns that are compiled when they are first used do what others do."""

from __future__ import annotations

import re
import subprocess
import sys

import regex

from extractors import Lexicon, configure, lazy_patterns
from extractors.lazy_patterns import later, later_re
from extractors.lexicon.list_patterns import later_with_lists


def test_they_match_as_compiled_ones() -> None:
    for made, real in ((later, regex.compile), (later_re, re.compile)):
        for written, flags in ((r"(?P<word>\w+)", 0), ("LEE", re.IGNORECASE)):
            lazy, eager = made(written, flags), real(written, flags)
            for _ in range(2):
                assert [m.span() for m in lazy.finditer("Ann Lee")] == [
                    m.span() for m in eager.finditer("Ann Lee")
                ]
                assert lazy.sub("x", "Ann Lee", count=1) == eager.sub("x", "Ann Lee", count=1)
            assert lazy.pattern == written
    found = later(r"(?P<word>\w+)").search("Ann", 1)
    assert found is not None and found["word"] == "nn"


def test_one_is_compiled_once_and_not_before(monkeypatch) -> None:
    compiled = []
    monkeypatch.setattr(
        lazy_patterns.re, "compile", lambda *given: compiled.append(given) or regex.compile(*given)
    )
    search = later_re("b").search
    match = later_re("c").match
    assert not compiled
    assert search("abc") and search("b") and not search("c")
    assert compiled == [("b", 0)]
    assert match("c") and len(compiled) == 2


def test_a_text_without_marks_leaves_many_uncompiled() -> None:
    """Of all patterns that wait, an extraction from one sentence compiles some."""
    code = (
        "from extractors import lazy_patterns\n"
        "made = []\n"
        "begin = lazy_patterns.Later.__init__\n"
        "def noted(self, *given):\n    begin(self, *given)\n    made.append(self)\n"
        "lazy_patterns.Later.__init__ = noted\n"
        "from extractors import Article, extract\n"
        "extract(Article('a', 'Ann Lee said the pier was shut.'))\n"
        "print(len(made), sum(one._compiled is None for one in made))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    made, waiting = map(int, done.stdout.split())
    assert made > 50 and waiting > made / 3


def test_they_have_no_more_methods_than_a_pattern() -> None:
    assert hasattr(later("a"), "match") and not hasattr(later("a"), "cache_clear")


def test_a_method_that_was_kept_calls_the_pattern_itself() -> None:
    pattern = later_re(r"\d+")
    kept = pattern.match
    assert kept("12 piers") and kept("no piers") is None
    assert kept.func == pattern.match  # type: ignore[attr-defined]


def test_one_with_a_list_is_made_anew_for_a_users_words() -> None:
    matches = later_with_lists(r"(?&gestures)").fullmatch
    assert matches("nod") and not matches("pirouette")
    try:
        configure(Lexicon({"gestures": ("pirouette",)}))
        assert matches("nod") and matches("pirouette")
    finally:
        configure(Lexicon())
    assert matches("nod") and not matches("pirouette")
