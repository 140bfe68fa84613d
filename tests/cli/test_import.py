"""``import quotes`` and ``quotes --help`` cost little."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = {
    "datasette",
    "sqlite_utils",
    "rich",
    "click",
    "regex",
    "extractors",
    "db",
    "sqlite3",
    "multiprocessing",
}


def modules_after(statement: str) -> set[str]:
    code = f"import json, sys; before = set(sys.modules)\n{statement}\nprint(json.dumps(sorted(set(sys.modules) - before)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def test_importing_the_package_loads_nothing_heavy() -> None:
    loaded = modules_after("import quotes")
    assert "quotes" in loaded
    assert loaded & HEAVY == set()


def test_the_help_of_every_command_loads_no_datasette_and_no_rules() -> None:
    """The data types of the extractors may be loaded; the rules, which need regex, may not."""
    loaded = modules_after(
        "from quotes.cli import main\nimport click\n"
        "for name in main.list_commands(None): main.get_command(None, name).get_help(click.Context(main))"
    )
    assert "click" in loaded
    assert loaded & {"datasette", "sqlite_utils", "rich", "regex", "multiprocessing"} == set()


def test_extracting_loads_no_database() -> None:
    loaded = modules_after("import quotes; quotes.extract('He said: “No.”')")
    assert "extractors" in loaded
    assert loaded & {"datasette", "sqlite_utils", "rich", "click", "db"} == set()
