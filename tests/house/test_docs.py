"""What the documents show is what happens: every example runs, every option is written down, every link leads somewhere.

A ``console`` block is run line by line: ``$ command``, then what it prints; a line ``...`` stands for any
lines. A ``python`` block is run too (as a doctest where it has ``>>>``). The blocks of a document share one
folder and one namespace. Commands in ``sh`` blocks are not run (they serve, install or need files of your
own), but their options must exist.

``UPDATE_DOCS=1 python -m pytest tests/house/test_docs.py`` writes what is printed now into the documents.
"""

from __future__ import annotations

import difflib
import doctest
import io
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from fnmatch import fnmatchcase
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click
import pytest

from db.columns import EXPORTED, QUOTE
from db.filter_types import Filter
from db.filters import FILTERS
from quotes.cli import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
UPDATE = bool(os.environ.get("UPDATE_DOCS"))
COMMANDS = {
    name: main.get_command(click.Context(main), name) for name in main.list_commands(click.Context(main))
}


def blocks(document: Path, *languages: str) -> list[tuple[str, str]]:
    return [(m[1], m[2]) for m in FENCE.finditer(document.read_text(encoding="utf-8")) if m[1] in languages]


RUN = [document for document in DOCUMENTS if blocks(document, "console", "python")]


@pytest.mark.parametrize("document", RUN, ids=lambda d: d.name)
def test_examples(document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    wrong: list[str] = []
    updated = document.read_text(encoding="utf-8")
    for language, block in blocks(document, "console", "python"):
        if language == "python" and (absent := not_installed(block)):
            print(f"{document.name}: an example is not run, since {absent} is not installed")
            continue
        if language == "console":
            now = run_console(block, tmp_path)
        elif ">>>" in block:
            now = run_doctest(block, namespace)
        else:
            exec(compile(block, document.name, "exec"), namespace)
            continue
        if not same(block, now):
            wrong += difflib.unified_diff(
                block.splitlines(), now.splitlines(), "shown", "printed", lineterm=""
            )
            updated = updated.replace(block, now)
    if UPDATE:
        document.write_text(updated, encoding="utf-8")
    assert UPDATE or wrong == [], "\n".join(wrong)


#: Libraries of others that an example shows; they are too large to be installed for that.
SHOWN_ONLY = ("spacy",)


def not_installed(block: str) -> str | None:
    """The first library of SHOWN_ONLY that an example imports and that is not there."""
    imported = re.findall(r"^(?:import|from) (\w+)", block, re.MULTILINE)
    return next((name for name in imported if name in SHOWN_ONLY and find_spec(name) is None), None)


def run_console(block: str, folder: Path) -> str:
    """The block with what its commands print today."""
    env = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "PYTHONUTF8": "1",
    }
    now = ""
    for command in re.findall(r"^\$ (.*)\n", block, flags=re.MULTILINE):
        done = subprocess.run(
            command,
            shell=True,
            cwd=folder,
            env=env,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        failed = (
            done.returncode != 0 or "Traceback" in done.stdout
        )  # in a pipe only the last one's code counts
        assert not failed, f"$ {command}\n{done.stdout}"
        printed = "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip("\n")
        now += f"$ {command}\n" + (f"{printed}\n" if printed else "")
    return now


def run_doctest(block: str, namespace: dict[str, Any]) -> str:
    """The block with what its examples print today."""
    now = ""
    for example in doctest.DocTestParser().get_examples(block):
        output = io.StringIO()
        with redirect_stdout(output):
            exec(compile(example.source, "<example>", "single"), namespace)
        lines = example.source.splitlines()
        now += "".join(f"{'...' if i else '>>>'} {line}".rstrip() + "\n" for i, line in enumerate(lines))
        now += output.getvalue()
    return now


def same(shown: str, printed: str) -> bool:
    """Whether both are the same: blank lines do not count, nor seconds, which differ from run to run."""
    wanted, got = (
        [re.sub(r"\b\d+(\.\d+)? s\b", "N s", line.rstrip()) for line in text.splitlines() if line.strip()]
        for text in (shown, printed)
    )
    pattern = "\n".join("*" if line.strip() == "..." else glob_escape(line) for line in wanted)
    return fnmatchcase("\n".join(got), pattern)


def glob_escape(line: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", line)


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if blocks(d, "sh")], ids=lambda d: d.name)
def test_commands_that_are_not_run_have_their_options(document: Path) -> None:
    for _, block in blocks(document, "sh"):
        for name, rest in re.findall(r"\bquotes (\w+)((?:[^|;&\n\\]|\\\n)*)", block):
            assert name in COMMANDS, f"quotes {name} in {document.name}"
            assert set(re.findall(r"(?<!\S)--[a-z][a-z-]*", rest)) <= options(name) | {"--help"}, (
                f"quotes {name}{rest}"
            )


def options(name: str) -> set[str]:
    command = COMMANDS[name]
    assert command is not None
    return {
        opt
        for param in command.params
        for opt in (*param.opts, *param.secondary_opts)
        if opt.startswith("--")
    }


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_an_example_in_its_help_and_is_in_the_reference(name: str) -> None:
    command = COMMANDS[name]
    assert command is not None and command.help
    assert re.search(rf"\bExamples?:\n(.*\n)*? +(cat .*)?quotes {name}\b", command.help), command.help
    reference = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    section = re.search(rf"^## quotes {name}$(.*?)(?=^## |\Z)", reference, re.MULTILINE | re.DOTALL)
    assert section, f"docs/cli.md has no section '## quotes {name}'"
    missing = sorted(opt for opt in options(name) if not re.search(rf"{re.escape(opt)}\b", section[1]))
    assert missing == []


def options_of(one: Filter) -> str:
    return ", ".join(f"`{option}`" for option in one.option.split("/"))


def values_of(one: Filter) -> str:
    return " One of " + ", ".join(f"`{value}`" for value in one.values) + "." if one.values else ""


def table_of_filters() -> str:
    rows = [
        f"| {options_of(one)} | `{one.name}` | {one.label} | {one.says}{values_of(one)} |"
        for one in FILTERS
        if one.name != "words"
    ]
    return "\n".join(["| option | in Python and in addresses | on the page | |", "|---|---|---|---|", *rows])


def filters_in_a_row() -> str:
    options = ", ".join(options_of(one) for one in FILTERS if one.name != "words")
    return f"Only some of them, as in `quotes find`: {options}."


def table_of_columns() -> str:
    rows = [f"| `{c.name}` | {c.says} |" for c in QUOTE if c.name in EXPORTED]
    return "\n".join(["| column | |", "|---|---|", *rows])


#: What stands between ``<!-- NAME -->`` and ``<!-- end -->`` in a document, and is written from the code.
WRITTEN = {
    "filters": table_of_filters,
    "filters in a row": filters_in_a_row,
    "columns": table_of_columns,
}


@pytest.mark.parametrize("name", WRITTEN)
def test_tables_say_what_the_code_says(name: str) -> None:
    block = re.compile(rf"(<!-- {name} -->\n)(.*?)(<!-- end -->)", re.DOTALL)
    documents = [d for d in DOCUMENTS if block.search(d.read_text(encoding="utf-8"))]
    assert documents
    for document in documents:
        text = document.read_text(encoding="utf-8")
        if UPDATE:
            text = block.sub(lambda m: f"{m[1]}{WRITTEN[name]()}\n{m[3]}", text)
            document.write_text(text, encoding="utf-8")
        assert {m[2] for m in block.finditer(text)} == {WRITTEN[name]() + "\n"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.name)
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    files = [link.partition("#")[0] for link in links if not re.match(r"[a-z]+:", link)]
    assert [file for file in files if file and not (document.parent / file).exists()] == []
