"""Plugins: the example package, installed, reads and finds in a process of its own; a broken one is named."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "onrecord-mail"
MAIL = """From: Jo Ray <jo@harbour.example>
Date: Wed, 04 Mar 2026 09:30:00 +0000
Subject: The dam
Content-Type: text/plain; charset=utf-8

“We are content,” said Eva Ruiz, a spokeswoman.

On Tue, 3 March 2026 at 10:12, Ada Moreau <ada@river.example> wrote:
> The dam holds.
> We checked it twice.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The example, installed as pip does it, in a folder of its own."""
    folder = tmp_path / "site"
    install(folder, "onrecord_mail", (EXAMPLE / "onrecord_mail.py").read_text(encoding="utf-8"), "mail")
    return folder


def install(folder: Path, module: str, source: str, name: str) -> None:
    info = folder / f"{module}-0.1.0.dist-info"
    info.mkdir(parents=True)
    (folder / f"{module}.py").write_text(source, encoding="utf-8")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text(f"[onrecord]\n{name} = {module}\n")


def quotes(site: Path, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(site), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-m", "quotes", *arguments],
        cwd=site.parent,
        env=os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


def test_the_entry_point_of_the_example_is_the_one_installed_here() -> None:
    told = (EXAMPLE / "pyproject.toml").read_text(encoding="utf-8")
    assert '[project.entry-points.onrecord]\nmail = "onrecord_mail"\n' in told


def test_the_example_reads_and_finds(site: Path) -> None:
    mails = site.parent / "mails"
    mails.mkdir()
    for number in range(70):  # more than one process takes at once
        (mails / f"{number:02}.eml").write_text(MAIL, encoding="utf-8")
    lines = quotes(site, "extract", "mails", "--workers", "2").stdout.splitlines()
    assert len(lines) == 70
    for article in map(json.loads, lines):
        assert article["title"] == "The dam"
        own, cited = article["attributions"]
        assert (own["speaker"], own["rule"]) == ("Eva Ruiz", "quotation_before")
        assert (cited["speaker"], cited["rule"], len(cited["content"])) == ("Ada Moreau", "cited_in_reply", 2)


def test_without_it_mail_is_left_out_and_with_it_all_is_read_again(site: Path) -> None:
    (site.parent / "a.txt").write_text(MAIL, encoding="utf-8")
    none = site.parent / "none"
    none.mkdir()
    assert "1 new" in quotes(none, "ingest", "a.txt", "--db", "n.db").stderr
    assert "1 reread" in quotes(site, "ingest", "a.txt", "--db", "n.db").stderr
    assert "1 known" in quotes(site, "ingest", "a.txt", "--db", "n.db").stderr


def test_a_mail_without_text_is_a_problem(site: Path) -> None:
    (site.parent / "a.eml").write_text("Subject: Nothing\nContent-Type: image/png\n\n", encoding="utf-8")
    assert quotes(site, "extract", "a.eml", code=1).stderr == "problem: a.eml: a mail without plain text\n"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import no_such_module", "No module named 'no_such_module'"),
        (
            "from quotes.configuration.plugins import hookimpl\n@hookimpl\ndef register_words():\n    return {'verbs': {'tut': 'x'}}\n",
            "[verbs] tut: no 'x' here",
        ),
        (
            "from quotes.configuration.plugins import hookimpl\n@hookimpl\ndef register_readers():\n    raise ValueError('no luck')\n",
            "no luck",
        ),
    ],
)
def test_a_broken_plugin_is_named(tmp_path: Path, source: str, said: str) -> None:
    install(tmp_path / "site", "broken", source, "odd")
    (tmp_path / "a.txt").write_text("“No,” said Ben Li.", encoding="utf-8")
    done = quotes(tmp_path / "site", "extract", "a.txt", code=1)
    assert done.stderr.startswith("Error: plugin odd 0.1.0: ") and said in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_extractor_that_fails_spoils_its_article_only(tmp_path: Path) -> None:
    source = (
        "from quotes.configuration.plugins import hookimpl\n"
        "def odd(article, found):\n"
        "    if 'Ben' in article.text:\n        raise ValueError('no Bens')\n    return found\n"
        "@hookimpl\ndef register_extractors():\n    return [odd]\n"
    )
    install(tmp_path / "site", "picky", source, "picky")
    (tmp_path / "a.txt").write_text("“No,” said Ben Li.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("“No,” said Ann Lee.", encoding="utf-8")
    done = quotes(tmp_path / "site", "extract", "a.txt", "b.txt", code=1)
    assert "no Bens" in done.stderr and '"speaker": "Ann Lee"' in done.stdout


def test_where_no_package_is_a_plugin_what_knows_all_packages_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“No,” said Ben Li.", encoding="utf-8")
    code = (
        "import sys\nfrom quotes.cli import main\nmain(['extract', 'a.txt'], standalone_mode=False)\n"
        "print(sorted({'importlib.metadata', 'multiprocessing', 'concurrent.futures'} & set(sys.modules)))"
    )
    env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    assert '"speaker": "Ben Li"' in run.stdout and run.stdout.splitlines()[-1] == "[]"


def test_a_plugin_in_a_zip_file_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "loose"
    source = "from quotes.configuration.plugins import hookimpl\n@hookimpl\ndef register_words():\n    return {'works': ['Old Salt']}\n"
    install(folder, "zipped", source, "zipped")
    packed = shutil.make_archive(str(tmp_path / "site"), "zip", folder)
    code = "from quotes.configuration import plugins; print(plugins.words())"
    env = os.environ | {"PYTHONPATH": os.pathsep.join([packed, str(ROOT)])}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    assert run.stdout == "(('zipped 0.1.0', {'works': ['Old Salt']}),)\n"
