"""The wheel, built and installed into a clean environment: each extra brings what it says, no checkout is needed."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SENTENCE = "“Rain is good,” said Ada Moreau, a farmer."

EXTRACTION = f"""
import quotes
assert quotes.__version__ and quotes.RULES_VERSION
(one,) = quotes.extract("{SENTENCE}")
assert one.speaker.name == "Ada Moreau", one
assert "turned away" in str(quotes.explain("Lee said the bridge."))
(found,) = quotes.extract_many([quotes.Article(id="a", text="{SENTENCE}")])
assert len(found) == 1
"""
ARCHIVE = """
import quotes
with quotes.open_archive("news.db") as archive:
    assert archive.check("Rain is good").verdict == "said"
"""
NO_ARCHIVE = """
import quotes
try:
    quotes.open_archive("news.db")
except quotes.OnrecordError as problem:
    assert "onrecord[archive]" in str(problem), problem
else:
    raise AssertionError("sqlite-utils is there")
"""


class Environment:
    """A virtual environment of its own, in a folder without a checkout."""

    def __init__(self, folder: Path, wheel: Path) -> None:
        self.folder, self.wheel = folder, wheel
        venv.create(folder / "venv", with_pip=False, symlinks=True)
        self.bin = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")

    def install(self, extra: str) -> None:
        name = f"{self.wheel}[{extra}]" if extra else str(self.wheel)
        command = [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(self.bin / "python"),
            "install",
            "--quiet",
            name,
        ]
        subprocess.run(command, check=True, cwd=self.folder)

    def run(self, *command: str, code: int = 0) -> str:
        done = subprocess.run(
            [self.bin / command[0], *command[1:]],
            cwd=self.folder,
            text=True,
            capture_output=True,
            env={"PATH": str(self.bin), "PYTHONUTF8": "1", "COLUMNS": "120"},
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it would be published, built from what git has."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.timeout(1200)
def test_what_the_wheel_holds(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(next(name for name in names if name.endswith("METADATA"))).decode()
    tops = {name.split("/")[0] for name in names}
    assert {name for name in tops if not name.endswith(".dist-info")} == {"quotes", "db", "extractors"}
    for room in ("quotes", "db", "extractors"):
        assert f"{room}/py.typed" in names
    assert any(name.startswith("extractors/lexicon/en/") for name in names)
    assert any(name.startswith("db/plugin/templates/") for name in names)
    assert not [name for name in names if "__pycache__" in name or name.endswith(".db")]
    required = [
        line for line in metadata.splitlines() if line.startswith("Requires-Dist") and "extra ==" not in line
    ]
    assert "License-Expression: Apache-2.0" in metadata and not [
        line for line in required if "datasette" in line
    ]


@pytest.mark.timeout(1200)
def test_each_extra_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    """One environment in which one extra after the other is installed: each step has what it needs, and no more."""
    here = Environment(tmp_path, wheel)
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    ingest = ("quotes", "ingest", "a.txt", "--db", "news.db", "--quiet")

    here.install("")
    here.run("python", "-c", EXTRACTION)
    here.run("python", "-c", NO_ARCHIVE)
    assert "Ada Moreau" in here.run("quotes", "extract", "a.txt")
    assert "turned away" in here.run("quotes", "explain", "Lee said the bridge.")
    assert "ingest" in here.run("quotes", "--help")
    assert "pip install 'onrecord[archive]'" in here.run(*ingest, code=1)

    here.install("archive")
    here.run(*ingest)
    here.run("python", "-c", ARCHIVE)
    assert "Ada Moreau" in here.run("quotes", "find", "rain", "--db", "news.db")
    assert "pip install 'onrecord[serve]'" in here.run("quotes", "serve", "--db", "news.db", code=1)

    here.install("serve")
    page = here.run("datasette", "news.db", "--get", "/-/onrecord/news/find?words=rain")
    assert "Ada Moreau" in page and "Traceback" not in page
