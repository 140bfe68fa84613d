"""Words of one's own count from the moment they are given: no list is read at import, no answer is kept."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

import extractors
from extractors import Article, Lexicon, configure, extract

READING_NOTHING = """
import importlib, pkgutil
import extractors, extractors.lexicon.contract as contract
def read(path):
    raise AssertionError(f"{path.name} is read at import")
contract.lines_of = read
for module in pkgutil.walk_packages(extractors.__path__, "extractors."):
    importlib.import_module(module.name)
"""


def test_no_list_is_read_at_import() -> None:
    done = subprocess.run(
        [sys.executable, "-c", READING_NOTHING], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr.splitlines()[-1]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    configure(Lexicon())
    yield
    configure(Lexicon())


def test_every_memory_is_in_a_module_where_configure_finds_it() -> None:
    extract(Article(id="a", text="“It is old,” said Supt. Tom Ash."))
    configure(Lexicon({"roles": ("reeve",)}))
    kept = [
        f"{module.name}.{name}"
        for module in pkgutil.walk_packages(extractors.__path__, "extractors.")
        for name, member in vars(importlib.import_module(module.name)).items()
        if hasattr(member, "cache_info") and member.cache_info().currsize
    ]
    assert kept == []


def said(text: str) -> list[str]:
    return [
        " ".join(span.of(text) for span in a.content)
        for a in extract(Article(id="a", text=text)).attributions
    ]


def not_speech(text: str) -> list[str]:
    return [found.rule for found in extract(Article(id="a", text=text)).not_speech]


def test_a_thing_that_carries_a_motto() -> None:
    text = "Every fan there wore a “Plant More Trees” sash."
    assert "motto_on" not in not_speech(text)
    configure(Lexicon({"wearables": ("sash",)}))
    assert "motto_on" in not_speech(text)
    configure(Lexicon())
    assert "motto_on" not in not_speech(text)


def test_an_abbreviation() -> None:
    text = "“It is old,” said Hptm. Tom Ash."
    assert extract(Article(id="a", text=text)).attributions[0].source[0].of(text) != "Hptm. Tom Ash"
    configure(Lexicon({"abbreviations": ("Hptm\ttitle",), "titles": ("hptm\t-\tcaptain",)}))
    [attribution] = extract(Article(id="a", text=text)).attributions
    assert attribution.source[0].of(text) == "Hptm. Tom Ash"
    assert attribution.speaker is not None and attribution.speaker.name == "Tom Ash"


def test_a_medium() -> None:
    text = "The mayor said in a skyscript that the bridge was safe."
    assert [a.setting.medium for a in extract(Article(id="a", text=text)).attributions] == [None]
    configure(Lexicon({"media": ("skyscript\tskyscript\tin",)}))
    assert [a.setting.medium for a in extract(Article(id="a", text=text)).attributions] == ["skyscript"]


def test_a_currency() -> None:
    text = "The mayor said the bridge would cost 40 thalers."
    configure(Lexicon({"currencies": ("thaler\tTHA",)}))
    assert [
        (f.kind, f.unit) for a in extract(Article(id="a", text=text)).attributions for f in a.figures
    ] == [("money", "THA")]


def test_a_verb_of_saying() -> None:
    text = "The mayor overspoke that the bridge was safe."
    assert said(text) == []
    configure(Lexicon({"cues": ("overspeak speech t",), "verbs": ("overspeak overspoke/overspoken",)}))
    assert said(text) == ["that the bridge was safe"]
