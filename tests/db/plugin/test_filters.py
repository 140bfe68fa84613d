"""A filter is described once: SQL, Python, both commands and the pages know the same ones, by the same names."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import click
import pytest
from click.testing import CliRunner
from made import read, two_articles

from db import open_database
from db.filter_types import Filter, FilterProblem
from db.filters import FILTERS
from db.plugin.quotation_list import Filters
from db.search import quotations
from quotes.cli import main

from .conftest import Server

NAMES = [one.name for one in FILTERS]
#: The speaker's own page leaves these out: its address says who speaks.
ON_NO_SPEAKER_PAGE = {"speaker", "speaker_id", "speaker_kind"}
#: A value of each filter that the four quotations of ``two_articles`` have, and one that none of them has.
VALUES: dict[str, tuple[str, str]] = {
    "words": ("bridge", "zebra"),
    "speaker": ("Ann Lee", "Nobody Known"),
    "speaker_kind": ("individual", "document"),
    "role": ("mayor", "pilot"),
    "role_class": ("governor or mayor", "athlete"),
    "affiliation": ("Town of Elm", "Moon"),
    "kind": ("indirect", "mixed"),
    "publisher": ("Elm Post", "Ash Times"),
    "since": ("2024-03-02", "2025"),
    "until": ("2024-03-02", "2023-12"),
    "said_since": ("2024-02-27", "2025"),
    "said_until": ("2024-02-28", "2023"),
    "cue_class": ("speech", "wish"),
    "stance": ("denied", "alleged"),
    "negated": ("yes", ""),
    "plainly_said": ("no", ""),
    "language": ("en", "fr"),
    "medium": ("interview", "letter"),
    "figure": ("300 trains", "301"),
    "rule": ("split", "no such rule"),
    "not_rule": ("split", ""),
    "sure": ("0.9", "1"),
    "named": ("no", ""),
    "verdict": ("none", "right"),
    "author": ("Ada", "Nobody"),
    "section": ("=Local", "Sport"),
    "source": ("kind=individual,gender=not stated", "kind=document"),
    "once": ("yes", ""),
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filters") / "news.db"
    database = open_database(path)
    read(database, two_articles())
    database.execute(
        "UPDATE quotes SET role_class = 'governor or mayor', medium = 'interview', said_on = '2024-02-28' "
        "WHERE role = 'mayor' AND kind = 'direct'"
    )
    (quote,) = database.execute("SELECT id FROM quotes WHERE kind = 'indirect' AND role = 'mayor'").fetchone()
    database.execute(
        'INSERT INTO figures (id, quote_id, kind, text, value, unit, approximate, start, "end") '
        "VALUES ('f', ?, 'count', '300 trains', 300, 'trains', 0, 0, 3)",
        [quote],
    )
    database.execute(
        "UPDATE articles SET language = 'en', author = 'Ada Moss', section = 'Local' WHERE key = 'one'"
    )
    database.execute("INSERT INTO stories (id, article_count, publisher_count) VALUES ('s', 2, 2)")
    database.execute("UPDATE articles SET story_id = 's'")
    database.conn.commit()
    database.close()
    return path


@pytest.fixture(scope="module")
def pages(path: Path) -> Any:
    return Server(path)


def values(one: Filter, path: Path) -> tuple[str, str]:
    if one.name == "speaker_id":
        return open_database(path).execute("SELECT id FROM speakers WHERE name = 'Ann Lee'").fetchone()[
            0
        ], "none"
    return VALUES[one.name]


def by_python(path: Path, **asked: Any) -> list[str]:
    return [row["id"] for row in quotations.find(open_database(path), **asked)]


def by_command(path: Path, *arguments: str) -> list[str]:
    result = CliRunner().invoke(main, ["find", *arguments, "--json", "--db", str(path)])
    assert result.exit_code == 0, result.output
    return [row["id"] for row in json.loads(result.stdout)]


def by_page(pages: Any, address: str, **asked: str) -> list[str]:
    answer = pages.get(f"{address}?{urlencode(asked)}")
    assert answer.status_code == 200
    return re.findall(r"#q-([\w-]+)", answer.text)


@pytest.mark.parametrize("one", FILTERS, ids=NAMES)
@pytest.mark.parametrize("there", [True, False])
def test_the_same_answer_in_python_in_the_terminal_and_on_the_page(
    path: Path, pages: Any, one: Filter, there: bool
) -> None:
    typed = values(one, path)[0 if there else 1]
    if not typed:
        typed = "no"
    found = by_python(path, **{one.name: one.read(typed)})
    if one.name == "words":
        arguments = [typed]
    elif one.kind == "yes or no":
        arguments = [one.option.split("/")[typed == "no"]]
    else:
        arguments = [one.option, typed]
    assert by_command(path, *arguments) == found
    assert by_page(pages, "/-/onrecord/news/find", **{one.name: typed}) == found
    if one.kind == "yes or no" or one.name == "not_rule":
        assert 0 < len(found) <= 4 - there
    else:
        assert bool(found) is there
        assert len(found) < 4 or one.name in ("cue_class", "verdict")


def test_python_names_every_filter() -> None:
    parameters = inspect.signature(quotations.find).parameters
    assert set(NAMES) <= set(parameters)
    assert set(parameters) - set(NAMES) == {"db", "order", "limit", "offset"}
    with pytest.raises(FilterProblem, match="no filter 'speker'"):
        list(quotations.find(open_database(":memory:"), speker="Lee"))
    with pytest.raises(FilterProblem, match="no filter 'speker'"):
        Filters(speker="Lee")


@pytest.mark.parametrize("name", ["find", "export"])
def test_every_filter_is_an_option_with_its_help(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    options = {param.name: param for param in command.params}
    for one in FILTERS:
        param = options[one.name]
        assert isinstance(param, click.Argument) if one.name == "words" else param.help == one.says


def test_every_filter_is_a_field_of_the_page(pages: Any, path: Path) -> None:
    def fields(address: str) -> set[str]:
        return set(re.findall(r'<(?:input|select)[^>]* name="(\w+)"', pages.get(address).text))

    assert fields("/-/onrecord/news/find") >= set(NAMES)
    (speaker,) = open_database(path).execute("SELECT id FROM speakers WHERE name = 'Ann Lee'").fetchone()
    assert fields(f"/-/onrecord/news/speaker/{speaker}") >= set(NAMES) - ON_NO_SPEAKER_PAGE


def test_the_address_says_what_the_form_shows() -> None:
    given = {name: value for name, (value, _) in VALUES.items()}
    filters = Filters.of(given)
    assert not filters.problems
    assert filters.given() == given


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("since", "notadate", "is no day"),
        ("kind", "bogus", "none of direct, indirect, mixed"),
        ("negated", "maybe", "neither yes nor no"),
    ],
)
def test_what_cannot_be_read_is_told(path: Path, pages: Any, name: str, typed: str, told: str) -> None:
    assert told in pages.get(f"/-/onrecord/news/find?{name}={typed}").text
    if name != "negated":  # two options without a value in the terminal
        result = CliRunner().invoke(main, ["find", f"--{name}", typed, "--db", str(path)])
        assert result.exit_code == 2 and typed in result.output
