"""``quotes serve`` and ``quotes demo``: Datasette with our pages, facets, labels and queries."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner
from datasette.plugins import pm
from plugin.conftest import Server

from db.serving.reviewer_links import reviewer_link
from quotes import pages
from quotes import server as quotes_server
from quotes.cli import main
from quotes.pages import reading

from .conftest import SAMPLES, Run


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@contextmanager
def running(*arguments: object, port: int) -> Iterator[httpx.Client]:
    """``quotes ARGUMENTS`` as a process that serves; it must end well when interrupted."""
    command = [sys.executable, "-m", "quotes", *map(str, arguments), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", follow_redirects=True, timeout=150) as client:
            wait_for(client, process)
            yield client
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=30)
        assert "Traceback" not in output
        assert process.returncode == 0, output
    finally:
        process.kill()
        process.wait()


def wait_for(client: httpx.Client, process: subprocess.Popen[str]) -> None:
    for _ in range(300):
        if process.poll() is not None:
            assert process.stdout is not None
            pytest.fail(f"ended with {process.returncode}: {process.stdout.read()}")
        try:
            client.get("/-/versions.json")
            return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail("nothing answers after 30 seconds")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("serve") / "news.db"
    result = CliRunner().invoke(main, ["ingest", str(SAMPLES), "--db", str(path), "--quiet"])
    assert result.exit_code == 0, result.output
    return path


@pytest.fixture(scope="module")
def site(news: Path) -> Iterator[httpx.Client]:
    with running("serve", "--db", news, port=free_port()) as client:
        yield client


def test_the_front_page_is_ours(site: httpx.Client) -> None:
    page = site.get("/")
    assert page.status_code == 200 and page.url.path.startswith("/-/onrecord/news")


def test_the_table_of_quotations_has_its_facets_and_labels(site: httpx.Client) -> None:
    page = site.get("/news/quotes?role=spokesman")
    assert page.status_code == 200
    facets = set(re.findall(r'data-column="(\w+)"', page.text))
    assert {
        "speaker_id",
        "speaker_kind",
        "role",
        "affiliation",
        "kind",
        "publisher",
        "published",
        "rule",
    } <= facets
    assert "Tomas Reyes" in page.text  # the label, not the number, of a foreign key


def test_full_text_search(site: httpx.Client) -> None:
    assert "four hours of warning" in site.get("/news/quotes?_search=warning").text


@pytest.mark.parametrize(
    ("query", "speaker"),
    [
        ("by_spokespersons", "Tomas Reyes"),
        ("said_by?speaker=tom+reyes", "Tomas Reyes"),
        ("by_class_of_role?role_class=spokesperson", "Joan Petrakis"),
        ("with_words?words=four+warning", "Tomas Reyes"),
        ("unattributed", None),
        ("least_certain", None),
    ],
)
def test_named_queries(site: httpx.Client, query: str, speaker: str | None) -> None:
    name, _, params = query.partition("?")
    rows = site.get(f"/news/{name}.json?_shape=objects&{params}").json()["rows"]
    assert rows and speaker in {row["speaker"] for row in rows}


def test_the_users_own_configuration_wins(news: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("title: Our archive\nplugins:\n  onrecord:\n    allow:\n      id: ada\n")
    merged = quotes_server.configuration(news, own)
    assert merged["title"] == "Our archive"
    assert merged["plugins"]["onrecord"] == {"home": "news", "allow": {"id": "ada"}}
    assert "by_spokespersons" in merged["databases"]["news"]["queries"]


@pytest.mark.parametrize("content", [b"{broken", b"- a list\n", b"\xff\xfe\x00"])
def test_a_configuration_that_is_none(run: Run, news: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "own.yaml").write_bytes(content)
    result = run("serve", "--db", news, "--config", tmp_path / "own.yaml", "--port", free_port(), code=1)
    assert result.stderr.startswith("Error: ") and "own.yaml" in result.stderr


def test_a_port_that_is_taken(run: Run, news: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        result = run("serve", "--db", news, "--port", server.getsockname()[1], code=1)
    assert result.stderr.count("\n") == 1 and "choose another with --port" in result.stderr


def test_the_options_reach_datasette(run: Run, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datasette.cli import cli

    given: dict[str, Any] = {}
    monkeypatch.setattr(cli, "main", lambda arguments, **_: given.update(arguments=arguments))
    port = free_port()
    run("serve", "--db", news, "--host", "127.0.0.2", "--port", port, "--root", "--open")
    arguments = given["arguments"]
    assert arguments[:6] == ["serve", str(news), "--host", "127.0.0.2", "--port", str(port)]
    assert {"--root", "--open"} <= set(arguments)
    place = arguments.index("suggest_facets")
    assert arguments[place - 1 : place + 2] == ["--setting", "suggest_facets", "false"]


def test_each_reviewer_has_a_link(run: Run, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datasette.cli import cli

    monkeypatch.setattr(cli, "main", lambda arguments, **_: None)
    out = run(
        "serve", "--db", news, "--port", free_port(), "--reviewer", "ana", "--reviewer", "Ben Li"
    ).stdout
    assert re.findall(r"^(.+) reviews at http://127\.0\.0\.1:\d+/-/onrecord/sign-in\?as=\S+$", out, re.M) == [
        "ana",
        "Ben Li",
    ]
    given = quotes_server.configuration(news, reviewers=["ana"])["plugins"]["onrecord"]["allow"]
    assert given == {"id": ["root", "ana"]}


def test_the_link_signs_a_reviewer_in(run: Run, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATASETTE_SECRET", "of-the-test")
    port = free_port()
    with running("serve", "--db", news, "--reviewer", "Ben Li", port=port) as client:
        link = reviewer_link(f"http://127.0.0.1:{port}", "of-the-test", "Ben Li")
        page = client.get(link)
        assert page.url.path.endswith("/audit") and "reviewing as Ben Li" in page.text
        assert "sign out" in page.text and client.get("/-/logout").status_code == 200
    with running("serve", "--db", news, "--reviewer", "ana", port=port) as client:
        stranger = reviewer_link(f"http://127.0.0.1:{port}", "of-the-test", "Ben Li")
        assert "does not name you" in client.get(stranger).text
    with running("serve", "--db", news, port=port) as client:
        forged = reviewer_link(f"http://127.0.0.1:{port}", "guessed", "root")
        assert client.get(forged).status_code == 403
        assert "quotes serve --reviewer NAME" in client.get("/-/onrecord/news/audit").text


def test_serving_needs_a_database(run: Run, tmp_path: Path) -> None:
    assert "quotes ingest" in run("serve", "--db", tmp_path / "none.db", code=1).stderr


def test_demo_prints_quotations_by_speaker_and_ends(run: Run, tmp_path: Path) -> None:
    out = run("demo", "--no-serve", "--all", "--db", tmp_path / "demo.db").stdout
    assert sum(line.startswith(" Tomas Reyes") for line in out.splitlines()) == 1
    assert out.index("Amara Nwosu") < out.index("Dana Whitlock") < out.index("Tomas Reyes")
    assert "14 articles read" in out
    again = json.loads(run("find", "--speaker", "Reyes", "--json", "--db", tmp_path / "demo.db").stdout)
    assert again


def test_demo_prints_one_screen(run: Run, tmp_path: Path) -> None:
    out = run("demo", "--no-serve").stdout
    assert "Tomas Reyes" in out and "quotations by" in out and out.count("\n") <= 40


def test_demo_serves() -> None:
    with running("demo", port=free_port()) as client:
        assert "Tomas Reyes" in client.get("/demo/quotes?role=spokesman").text


DRAFT = (
    "Port Ellery looks back\n\n"
    "“We had four hours of warning, and we did not use one of them,” said Tomas Reyes, the fire chief.\n\n"
    "“The moon is a lantern that nobody lit,” said Zelda Quimby, a poet.\n\n"
    "Quimby added that she would write another book.\n"
)


def send(site: httpx.Client, **fields: str) -> httpx.Response:
    """The form of the page that reads a text, sent as a browser does."""
    token = re.search(r'name="csrftoken" value="([^"]*)"', site.get("/-/onrecord/news/read").text)
    assert token is not None
    return site.post("/-/onrecord/news/read", data={"csrftoken": token[1], **fields})


def test_a_text_is_read_and_not_kept(site: httpx.Client, news: Path) -> None:
    before = news.stat().st_mtime_ns, news.stat().st_size
    page = send(site, text=DRAFT, action="read")
    assert page.status_code == 200 and '<h1 dir="auto">Port Ellery looks back</h1>' in page.text
    assert re.findall(r'<a class="footnote[^>]*>(\d+)</a>', page.text) == ["1", "2", "3"]
    assert "Zelda Quimby" in page.text and "Nothing of this text was kept" in page.text
    # Who is in the archive has a page there; what is not stored has no link to be judged by.
    assert re.search(r'href="/-/onrecord/news/speaker/\w+"><bdi>Tomas Reyes', page.text)
    assert not re.search(r'href="[^"]*"><bdi>Zelda Quimby', page.text)
    assert "Judge it" not in page.text and 'class="light' not in page.text
    assert (news.stat().st_mtime_ns, news.stat().st_size) == before


def test_a_draft_is_held_against_the_archive(site: httpx.Client) -> None:
    page = send(site, text=DRAFT, action="check").text
    assert "✓ 1 in these words and this sense" in page and "? 1 only reported, or not found" in page
    altered = DRAFT.replace("four hours", "nine hours")
    assert "✗ 1 altered" in send(site, text=altered, action="check").text
    assert "✗ 1 altered" in send(site, text=DRAFT.replace("Tomas Reyes", "Zelda Quimby"), action="check").text


def test_the_html_of_a_page_is_read_without_its_menu(site: httpx.Client) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in DRAFT.splitlines() if line) * 3
    html = f"<!DOCTYPE html><html><body><nav><a href='/'>Home</a></nav><article>{paragraphs}</article></body></html>"
    page = send(site, text=html, action="read").text
    assert "Zelda Quimby" in page and "&lt;p&gt;" not in page.split("<textarea")[0]


@pytest.mark.parametrize(
    ("fields", "status", "problem"),
    [
        ({}, 400, "Paste a text"),
        ({"text": " \n "}, 400, "Paste a text"),
        ({"text": "x " * 60_000}, 400, "more than the 100,000"),
        ({"text": "%PDF-1.4 and so on"}, 400, "PDF"),
        ({"text": "a" * 1_100_000}, 413, "too large for one article"),
        ({"url": "https://example.org/"}, 400, "Only a signed-in reviewer"),
    ],
)
def test_a_text_that_is_not_read(
    site: httpx.Client, fields: dict[str, str], status: int, problem: str
) -> None:
    page = send(site, action="read", **fields)
    assert page.status_code == status and problem in page.text


def test_a_text_that_takes_too_long_is_ended_and_the_next_one_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.0)
    with pytest.raises(reading.NotRead, match="was ended"):
        reading.read(reading.Given("“No,” said Ann Lee."))
    monkeypatch.undo()
    assert len(reading.read(reading.Given("“No,” said Ann Lee.")).quotes) == 1
    reading.end()


def test_too_many_texts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.0)
    with reading._turn, pytest.raises(reading.NotRead, match="Other texts are being read"):
        reading.read(reading.Given("“No,” said Ann Lee."))
    for _ in range(reading.WAITING):
        reading._waiting.acquire()
    with pytest.raises(reading.NotRead, match="Too many texts wait"):
        reading.read(reading.Given("“No,” said Ann Lee."))
    for _ in range(reading.WAITING):
        reading._waiting.release()


def test_an_address_is_fetched_with_the_guards_of_ingest() -> None:
    """No private address: what a reviewer types may not reach the server's own network."""
    for url in ("http://127.0.0.1:9/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/"):
        assert "could not be fetched" in str(reading.read_here(reading.Given(url=url)))


def test_a_text_is_read_in_a_datasette_of_ones_own(news: Path) -> None:
    """By the configuration alone: ``quotes serve`` is not needed."""
    server = Server(news, plugin={"pages": [pages.__name__]})
    try:
        assert "Read a text" in server.get("/-/onrecord/news").text
        fields = {"text": DRAFT, "action": "read"}
        answer = server.post("/-/onrecord/news/read", "root", data=fields)
        assert answer.status_code == 200 and "Zelda Quimby" in answer.text
    finally:
        pm.unregister(name=pages.NAME)
        pages.end()


def test_where_nothing_can_be_written_it_is_shown_as_it_is(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr("datasette.cli.cli.main", lambda arguments, **more: given.extend(arguments))
    path = tmp_path / "a.db"
    run("ingest", articles, "--db", path, "-q")
    assert "cannot be written" not in run("serve", "--db", path, "--port", free_port()).stderr
    assert given[:2] == ["serve", str(path)]
    given.clear()
    monkeypatch.setattr(quotes_server, "takes_no_writing", lambda path: True)
    told = run("serve", "--db", path, "--port", free_port()).stderr
    assert (
        told
        == f"{path} cannot be written where it lies: it is shown as it is now, and nobody can review it\n"
    )
    assert given[:3] == ["serve", "--immutable", str(path)]
