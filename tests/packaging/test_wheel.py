"""The wheel, built and installed into a clean environment: each extra brings what it says, no checkout is needed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

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
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Farms</title></head><body><article><h1>Farms wait for rain</h1>
<p>The farms in the valley of the Elm have had no rain since the spring, and the harvest will be small this year.</p>
<p>{SENTENCE} She has grown wheat there for twenty years, and has never seen the river as low as it was in June.</p>
</article></body></html>"""
#: What makes a file of a format, run in the environment of the extra that reads it.
MAKE = {
    "a.html": f"open('a.html', 'w', encoding='utf-8').write({PAGE!r})",
    "a.xlsx": f"import openpyxl; b = openpyxl.Workbook(); b.active.append(['text']); b.active.append([{SENTENCE!r}]); b.save('a.xlsx')",
    "a.parquet": f"import pyarrow, pyarrow.parquet; pyarrow.parquet.write_table(pyarrow.table({{'text': [{SENTENCE!r}]}}), 'a.parquet')",
    "a.warc.gz": f"""
import io, warcio.statusandheaders, warcio.warcwriter
with open('a.warc.gz', 'wb') as file:
    writer = warcio.warcwriter.WARCWriter(file)
    heads = warcio.statusandheaders.StatusAndHeaders('200 OK', [('Content-Type', 'text/html; charset=utf-8')], 'HTTP/1.1')
    page = io.BytesIO({PAGE!r}.encode())
    writer.write_record(writer.create_warc_record('https://a.example/', 'response', payload=page, http_headers=heads))
""",
}
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


class Linked(Environment):
    """An environment with the wheel, and of other packages those that some extras ask for, and no more.

    They are linked from the environment of the tests, in a folder for each of these sets: to install them anew takes
    the network and a minute. A package that is too old here, or that is asked for and not here, is an error.
    """

    def __init__(self, folder: Path, wheel: Path) -> None:
        super().__init__(folder, wheel)
        pip = (sys.executable, "-m", "pip", "--python", str(self.bin / "python"), "install", "--quiet")
        subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True, cwd=folder)
        self.site = Path(
            self.run("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
        )
        with zipfile.ZipFile(wheel) as archive:
            metadata = archive.read(next(name for name in archive.namelist() if name.endswith("METADATA")))
        self.required = re.findall(r"(?m)^Requires-Dist: (.*)$", metadata.decode())

    def have(self, *extras: str) -> set[str]:
        """Lets the environment have what these extras ask for; gives the names of the packages."""
        packages = self.folder / "-".join(("packages", *extras))
        packages.mkdir()
        wanted = set(_packages("onrecord", self.required, extras))
        for name in wanted:
            tops = {file.parts[0] for file in distribution(name).files or () if file.parts[0] != ".."}
            for top in tops:
                if not (packages / top).exists():
                    (packages / top).symlink_to(distribution(name).locate_file(top))
        (self.site / "linked.pth").write_text(f"{packages}\n", encoding="utf-8")
        return wanted


def _packages(name: str, required: list[str], extras: tuple[str, ...] = ()) -> Iterator[str]:
    """The packages that one with these requirements needs, with what they need themselves."""
    waiting = [(name, required, frozenset(extras))]
    seen = set()
    while waiting:
        name, required, some = waiting.pop()
        for line in required:
            one = Requirement(line)
            if one.marker and not any(one.marker.evaluate({"extra": extra}) for extra in (*some, "")):
                continue
            known = (one.name, frozenset(one.extras))
            if known in seen:
                continue
            seen.add(known)
            if one.name == "onrecord":
                waiting.append((name, required, known[1]))
                continue
            assert distribution(one.name).version in one.specifier, f"{name} asks for {line}"
            yield one.name
            waiting.append((one.name, distribution(one.name).requires or [], known[1]))


@pytest.fixture(scope="module")
def linked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Linked:
    return Linked(tmp_path_factory.mktemp("linked"), wheel)


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
def test_installed_by_pip_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    """From the registry, as people install it: first alone, then with the pages."""
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

    here.install("serve")
    here.run(*ingest)
    here.run("python", "-c", ARCHIVE)
    assert "Ada Moreau" in here.run("quotes", "find", "rain", "--db", "news.db")
    page = here.run("datasette", "news.db", "--get", "/-/onrecord/news/find?words=rain")
    assert "Ada Moreau" in page and "Traceback" not in page


FORMATS = {"html": "a.html", "xlsx": "a.xlsx", "parquet": "a.parquet", "warc": "a.warc.gz"}


@pytest.mark.timeout(1200)
def test_each_extra_brings_what_its_formats_need(linked: Linked) -> None:
    """Each alone: it reads its own format, and of the others says which extra does."""
    (linked.folder / "a.txt").write_text(SENTENCE, encoding="utf-8")
    for extra, name in FORMATS.items():
        linked.have(extra)
        linked.run("python", "-c", MAKE[name])
        said = json.loads(linked.run("quotes", "extract", name, "--quiet"))["attributions"]
        assert said[0]["speaker"] == "Ada Moreau", name
    assert not linked.have() & {"sqlite-utils", "datasette", "trafilatura", "openpyxl", "pyarrow", "warcio"}
    linked.run("python", "-c", EXTRACTION)
    refused = linked.run("quotes", "extract", *FORMATS.values(), code=1)
    for extra, name in FORMATS.items():
        assert re.search(rf"{re.escape(name)}: needs \w+, .*pip install 'onrecord\[{extra}\]'", refused), name
    asked = linked.run("quotes", "extract", "http://127.0.0.1:1/a", code=1)
    assert "pip install 'onrecord[fetch]'" in asked
    linked.have("fetch")
    assert "could not be fetched" in linked.run("quotes", "extract", "http://127.0.0.1:1/a", code=1)


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("extra", ["archive", "serve", "all"])
def test_an_archive_with_an_extra(linked: Linked, extra: str) -> None:
    packages = linked.have(extra)
    assert ("datasette" in packages) == (extra != "archive") and ("pyarrow" in packages) == (extra == "all")
    (linked.folder / "b.txt").write_text(SENTENCE, encoding="utf-8")
    linked.run("quotes", "ingest", "b.txt", "--db", f"{extra}.db", "--quiet")
    assert "Ada Moreau" in linked.run("quotes", "find", "rain", "--db", f"{extra}.db")
    if extra == "archive":
        assert "onrecord[serve]" in linked.run("quotes", "serve", "--db", "archive.db", code=1)
    else:
        page = linked.run(
            "python", "-m", "datasette", f"{extra}.db", "--get", f"/-/onrecord/{extra}/find?words=rain"
        )
        assert "Ada Moreau" in page and "Traceback" not in page
