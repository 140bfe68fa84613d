"""A real browser in front of a real server, on whichever Datasette is installed."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import datasette
import pytest
from itsdangerous import URLSafeSerializer

sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
sync_api.expect.set_options(timeout=15_000)  # a machine may be busy
SECRET = "only-for-tests"


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    """Chromium: the one that is installed, or the one that playwright brought."""
    with sync_api.sync_playwright() as playwright:
        path = next((found for name in NAMES if (found := shutil.which(name))), None)
        if path is None and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("no Chromium here: run .ci/browser, or install it by hand (apt-get install chromium)")
        opened = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield opened
        opened.close()


@dataclass
class Site:
    """A running server with one database named ``news``."""

    address: str
    database: Path
    log: Path
    contexts: list = field(default_factory=list)

    @property
    def pages(self) -> str:
        """Where the pages of the database live."""
        return f"{self.address}/-/onrecord/news"

    def root_link(self) -> str:
        """The sign-in link that --root printed; good for one use."""
        found = re.search(r"http\S+auth-token\S+", self.log.read_text())
        assert found, self.log.read_text()
        return found.group()


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Site]]:
    """A function that serves a database file until the end of the module."""
    running: list[subprocess.Popen] = []

    def start(database: Path, allow: tuple[str, ...] = ("root", "ada", "ben")) -> Site:
        folder = tmp_path_factory.mktemp("site")
        (folder / "settings.json").write_text(
            json.dumps({"plugins": {"onrecord": {"home": "news", "allow": {"id": list(allow)}}}})
        )
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        option = "--metadata" if datasette.__version__.startswith("0.") else "--config"
        command = [sys.executable, "-m", "datasette", "serve", str(database), "--port", str(port), "--root"]
        command += ["--secret", SECRET, option, str(folder / "settings.json")]
        with (folder / "log").open("w") as log:
            running.append(subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=folder))
        site = Site(f"http://127.0.0.1:{port}", database, folder / "log")
        _wait_for(site, running[-1])
        return site

    yield start
    for process in running:
        process.terminate()
        process.wait(10)


def _wait_for(site: Site, process: subprocess.Popen) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{site.address}/-/versions.json", timeout=5).close()
            return
        except OSError:
            assert process.poll() is None, site.log.read_text()
            time.sleep(0.1)
    raise AssertionError(f"the server did not start: {site.log.read_text()}")


def actor_cookie(site: Site, who: str) -> dict[str, str]:
    """The cookie of a signed-in visitor, as Datasette signs it."""
    signed = URLSafeSerializer(SECRET, "actor").dumps({"a": {"id": who}})
    return {"name": "ds_actor", "value": signed, "url": site.address}


@pytest.fixture
def visit(browser: sync_api.Browser) -> Iterator[Callable[..., sync_api.Page]]:
    """A function that opens a page for a new visitor, and fails the test for anything that went wrong there.

    Whatever the page did is watched: requests to other places, dialogs, errors on the console.
    """
    contexts: list[sync_api.BrowserContext] = []
    wrong: list[str] = []

    def open_page(site: Site, who: str | None = None, **options) -> sync_api.Page:
        context = browser.new_context(**options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        if who:
            context.add_cookies([actor_cookie(site, who)])
        page = context.new_page()

        def on_request(request: sync_api.Request) -> None:
            if not request.url.startswith((site.address, "data:")):
                wrong.append(f"asked {request.url}")

        def on_dialog(dialog: sync_api.Dialog) -> None:
            wrong.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        page.on("request", on_request)
        page.on("dialog", on_dialog)
        page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
        page.on(
            "console",
            lambda message: wrong.append(f"console: {message.text}") if message.type == "error" else None,
        )
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong, wrong
