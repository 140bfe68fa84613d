"""The steps that the tasks of docs/tasks.md take: each is done here, and counted."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode, urljoin

import pytest
from click.testing import CliRunner
from datasette.plugins import pm
from plugin.conftest import Server

import quotes
from quotes import pages
from quotes.cli import main

ROOT = Path(__file__).parents[1]
FRONT = "/-/onrecord/news"
SAMPLES = Path(quotes.__file__).parent / "samples"


class Visitor:
    """Somebody who clicks links by their words and sends forms; ``steps`` counts both."""

    def __init__(self, server: Server, who: str | None = None, at: str = FRONT) -> None:
        self.server, self.who, self.steps = server, who, 0
        self.address, self.text = "", ""
        self._open(at)

    def _open(self, address: str) -> None:
        self.address = urljoin(self.address, address)
        answer = self.server.get(self.address, self.who)
        while answer.status_code in (302, 303):
            self.address = urljoin(self.address, answer.headers["location"])
            answer = self.server.get(self.address, self.who)
        assert answer.status_code == 200, (self.address, answer.status_code)
        self.text = answer.text

    def click(self, words: str) -> Visitor:
        """Follows the first link with these words."""
        for address, inside in re.findall(r'<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)</a>', self.text, re.DOTALL):
            shown = html.unescape(re.sub(r"<[^>]+>", "", inside))
            if words in " ".join(shown.split()):
                self.steps += 1
                self._open(html.unescape(address))
                return self
        raise AssertionError(f"no link {words!r} at {self.address}")

    def search(self, action: str, **fields: str) -> Visitor:
        """Fills in a form of this page that asks for something, and sends it."""
        address = f"{FRONT}/{action}"
        form = next(
            f for f in re.findall(r"<form.*?</form>", self.text, re.DOTALL) if f'action="{address}"' in f
        )
        assert all(f'name="{name}"' in form for name in fields), form
        self.steps += 1
        self._open(f"{address}?{urlencode(fields)}")
        return self

    def send(self, form: str, **fields: str) -> Visitor:
        """Presses a button of a form that changes something."""
        assert f'action="{FRONT}/{form}"' in self.text
        self.steps += 1
        answer = self.server.post(f"{FRONT}/{form}", self.who, data=fields)
        if answer.status_code == 303:
            self._open(answer.headers["location"])
        else:
            assert answer.status_code == 200
            self.text = answer.text
        return self

    @property
    def quotations(self) -> int:
        return self.text.count('class="in-article"')


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tasks") / "news.db"
    for command in (["ingest", str(SAMPLES), "--quiet"], ["group", "--quiet"]):
        result = CliRunner().invoke(main, [*command, "--db", str(path)])
        assert result.exit_code == 0, result.output
    return path


@pytest.fixture(scope="module")
def server(path: Path):
    pm.register(pages, pages.NAME)
    yield Server(path)
    pm.unregister(name=pages.NAME)
    pages.end()


def terminal(path: Path, *commands: list[str]) -> list[str]:
    """What each command prints."""
    printed = []
    for command in commands:
        result = CliRunner(env={"COLUMNS": "100"}).invoke(main, [*command, "--db", str(path)])
        assert result.exit_code == 0, result.output
        printed.append(result.stdout)
    return printed


def by_one_person(server: Server, path: Path) -> int:
    visitor = Visitor(server).search("find", words="", speaker="Reyes")
    assert re.search(r'class="total">4 quotations', visitor.text) and visitor.quotations == 4
    return visitor.steps


def by_spokespersons(server: Server, path: Path) -> int:
    visitor = Visitor(server).click("What did spokespeople say?")
    assert "Joan Petrakis" in visitor.text and "Tomas Reyes" in visitor.text
    return visitor.steps


def denied(server: Server, path: Path) -> int:
    visitor = Visitor(server).click("What was denied?")
    assert "that it had ignored a report on the side wall" in visitor.text and visitor.quotations == 1
    return visitor.steps


def numbers_stated(server: Server, path: Path) -> int:
    visitor = Visitor(server).click("Which numbers were stated")
    assert 10 < visitor.quotations <= 30 and "four hours of warning" in visitor.text
    assert "It is not justice" not in visitor.text
    return visitor.steps


def in_marks_and_not_said(server: Server, path: Path) -> int:
    visitor = Visitor(server).click("What stood in quotation marks but nobody said?")
    assert "nobody’s words" in visitor.text and visitor.text.count("<blockquote") > 1
    return visitor.steps


def genders_by_outlet(server: Server, path: Path) -> int:
    visitor = Visitor(server).click("Sources").search("sources", by="gender", per="publisher")
    assert "Port Ellery Courier" in visitor.text and "not stated" in visitor.text
    return visitor.steps


def judged_by_somebody(server: Server, path: Path) -> int:
    visitor = Visitor(server).search("find", words="the", speaker="").click("judgement")
    assert "the testimony" in visitor.text and "the warning system" in visitor.text
    return visitor.steps


def in_its_article(server: Server, path: Path) -> int:
    visitor = Visitor(server, at=f"{FRONT}/find?words=arithmetic").click("Carrow Water agrees to pay")
    assert 'class="c1 content direct lit"' in visitor.text or " lit" in visitor.text
    return visitor.steps


def a_lasting_link(server: Server, path: Path) -> int:
    visitor = Visitor(server, at=f"{FRONT}/find?words=arithmetic")
    copied = re.findall(r'data-copy="([^"]*/q/[^"]*)"', visitor.text)
    Visitor(server, at=copied[0].partition("localhost")[2])
    return 1  # the button "Copy link", which tests/browser/test_reading.py presses


def as_a_file(server: Server, path: Path) -> int:
    visitor = Visitor(server, at=f"{FRONT}/find?speaker=Reyes").click("CSV")
    assert len(list(csv.DictReader(io.StringIO(visitor.text)))) == 4
    return visitor.steps


def narrowed(server: Server, path: Path) -> int:
    visitor = (
        Visitor(server, at=f"{FRONT}/find?words=wall").click("Port Ellery Courier").click("spokesperson")
    )
    assert visitor.quotations == 1 and "Tomas Reyes" in visitor.text
    return visitor.steps


def was_it_said(server: Server, path: Path) -> int:
    visitor = Visitor(server, at=f"{FRONT}/check").search(
        "check", text="We had four hours of warning, and we did not use one of them"
    )
    assert "Said, in these words" in visitor.text
    return visitor.steps


def a_draft(server: Server, path: Path) -> int:
    draft = "“It is not justice,” said Miriam Castellano. “It is poetry,” said Miriam Castellano."
    visitor = Visitor(server).click("Read a text").send("read", text=draft, action="check")
    assert 'class="light green"' in visitor.text
    return visitor.steps


def changed_by_outlets(server: Server, path: Path) -> int:
    visitor = Visitor(server).click("Versions").click("wordings in")
    assert "<del>" in visitor.text and "<ins>" in visitor.text
    return visitor.steps


def unjudged_of_an_outlet(server: Server, path: Path) -> int:
    visitor = (
        Visitor(server).click("Articles").search("articles", publisher="Meridian Press", state="unjudged")
    )
    assert "2 articles" in visitor.text
    return visitor.steps


def twenty_verdicts(server: Server, path: Path) -> int:
    visitor = Visitor(server, "ada", at=f"{FRONT}/audit?by=sample")
    for _ in range(20):
        case = re.findall(r'name="(quote|by|drawn)" value="([^"]*)"', visitor.text)
        visitor.send("audit", verdict="right", **dict(case))
    assert "20 by you" in visitor.text
    return visitor.steps


def two_steps_back(server: Server, path: Path) -> int:
    visitor = Visitor(server, "ada", at=f"{FRONT}/audit?by=sample")
    for _ in range(2):
        assert 'value="undo"' in visitor.text
        visitor.send("audit", verdict="undo", by="sample")
    assert "18 by you" in visitor.text
    return visitor.steps


def judged_in_the_article(server: Server, path: Path) -> int:
    visitor = Visitor(server, "ada", at=f"{FRONT}/find?words=arithmetic").click("Carrow Water agrees")
    assert 'id="judge"' in visitor.text and "judge.js" in visitor.text
    return 1  # a key, which tests/browser/test_auditing.py presses


def two_reviewers(server: Server, path: Path) -> int:
    result = CliRunner().invoke(main, ["serve", "--help"])
    assert "--reviewer" in result.output  # tests/cli/test_serve.py signs both in
    return 1


def person_as_a_file(server: Server, path: Path) -> int:
    printed = terminal(path, ["find", "--speaker", "Tomas Reyes", "--csv"])
    assert len(list(csv.DictReader(io.StringIO(printed[0])))) == 4
    return len(printed)


def why_found(server: Server, path: Path) -> int:
    found = terminal(path, ["find", "arithmetic"])
    (id,) = re.findall(r"\b[0-9a-f]{6}-[0-9a-f]{4}\b", found[0])
    shown = terminal(path, ["show", id])
    assert "Rule" in shown[0] and "Castellano" in shown[0]
    return len([*found, *shown])


def taken_out(server: Server, path: Path) -> int:
    printed = terminal(path, ["remove", "courier-dam", "--dry-run"])
    return len(printed)


#: What does each task of the table, in its order.
TASKS: list[Callable[[Server, Path], int]] = [
    by_one_person,
    by_spokespersons,
    denied,
    numbers_stated,
    in_marks_and_not_said,
    genders_by_outlet,
    judged_by_somebody,
    in_its_article,
    a_lasting_link,
    as_a_file,
    narrowed,
    was_it_said,
    a_draft,
    changed_by_outlets,
    unjudged_of_an_outlet,
    twenty_verdicts,
    two_steps_back,
    judged_in_the_article,
    two_reviewers,
    person_as_a_file,
    why_found,
    taken_out,
]
ROWS = re.findall(
    r"^\| (.+?) \| .+? \| (\d+)(?: commands?)? \|$", (ROOT / "docs" / "tasks.md").read_text(), re.M
)


def test_the_questions_of_the_front_page_stay_on_these_pages(server: Server) -> None:
    (section,) = re.findall(r'aria-labelledby="questions">.*?</section>', Visitor(server).text, re.DOTALL)
    addresses = re.findall(r'href="([^"]*)"', section)
    assert len(addresses) == 5 and all(one.startswith(f"{FRONT}/") for one in addresses)


def test_every_task_of_the_table_is_done_here() -> None:
    assert len(ROWS) == len(TASKS)


@pytest.mark.parametrize(
    ("task", "row"), list(zip(TASKS, ROWS, strict=False)), ids=[task.__name__ for task in TASKS]
)
def test_steps(task: Callable[[Server, Path], int], row: tuple[str, str], server: Server, path: Path) -> None:
    assert task(server, path) == int(row[1]), row[0]
