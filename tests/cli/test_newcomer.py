"""A newcomer: only what the README says, with a folder of text files of their own, to the page in the browser."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from .test_serve import free_port

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")

#: What a local paper may have: a folder of text files.
STORIES = {
    "ferry.txt": "Ferry stays in port\n\n“The pump is older than I am,” said Oda Brink, a spokeswoman for Fjord Lines. "
    "She said the ferry would sail again on Friday.\n",
    "council.txt": "Council to vote on ferry\n\nMayor Sven Aalto denied that the town had sold the ferry. "
    "“We are still paying for it,” he said.\n",
}


def commands(*names: str) -> list[str]:
    """The commands that the README prints for a shell, without their comments."""
    blocks = re.findall(r"^```(?:sh|console)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    lines = [
        line.removeprefix("$ ").partition(" #")[0].strip() for block in blocks for line in block.splitlines()
    ]
    return [line for line in lines if line.startswith(tuple(f"quotes {name}" for name in names))]


def run(line: str, folder: Path) -> str:
    """What a command prints, typed in the folder by somebody who did ``make install``."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        shlex.split(line),
        cwd=folder,
        env={**os.environ, "PATH": path},
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0 and "Traceback" not in done.stderr, (line, done.stderr)
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("newcomer")
    (folder / "my-articles").mkdir()
    for name, text in STORIES.items():
        (folder / "my-articles" / name).write_text(text, encoding="utf-8")
    (ingest,) = (line for line in commands("ingest") if "my-articles" in line)
    run(ingest, folder)
    return folder


def test_the_readme_names_each_step() -> None:
    assert "make demo" in README and "make install" in README and "make test" in README
    for name in ("demo", "ingest", "find", "show", "check", "export", "serve"):
        assert commands(name), f"the README shows no quotes {name}"


def test_from_a_folder_of_texts_to_an_answer(folder: Path) -> None:
    find = next(line for line in commands("find") if line.endswith("--role-class spokesperson --db news.db"))
    printed = run(find, folder)
    assert "Oda Brink" in printed and "Aalto" not in printed
    found = run("quotes find paying --db news.db", folder)
    (id,) = re.findall(r"\b[0-9a-f]{6}-[0-9a-f]{4}\b", found)
    assert "Sven Aalto" in run(f"quotes show {id} --db news.db", folder)
    assert "Said, in these words" in run("quotes check 'We are still paying for it' --db news.db", folder)
    (export,) = commands("export")
    run(export.replace("xlsx", "csv"), folder)
    assert "The pump is older than I am" in (folder / "said.csv").read_text(encoding="utf-8")


def test_the_demo_prints_who_said_what(folder: Path) -> None:
    printed = run("quotes demo --no-serve --db sample.db", folder)
    assert "Tomas Reyes" in printed and "14 articles read" in printed


def test_the_pages_are_served(folder: Path) -> None:
    """The last line of the first steps, without opening a browser."""
    port = free_port()
    (serve,) = [line for line in commands("serve") if "--reviewer" not in line]
    line = serve.replace("--open", f"--port {port}")
    process = subprocess.Popen(
        [sys.executable, "-m", *shlex.split(line)],
        cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        for _ in range(300):
            assert process.poll() is None, process.communicate()[0]
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as answer:
                    text = answer.read().decode()
                break
            except OSError:
                time.sleep(0.1)
        assert "Oda Brink" in text and "2 articles" in text
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
