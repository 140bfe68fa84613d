"""How long a reviewer waits between two cases of the audit: from the key to the next case in view.

    python benchmarks/pages/verdict_speed.py DB [--verdicts 25]

In a real browser (Chromium by Playwright) on a copy of DB, with the next case loaded ahead and without. Printed are mean,
median and longest in milliseconds; and the work of the server for a verdict. The figures stand in docs/tasks.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from db.serving.reviewer_links import reviewer_link

SECRET = "benchmark"
#: Resolves when another case than this one is there and its words are in view.
_NEXT = """(before) => new Promise((done) => {
  const look = () => {
    const quote = document.querySelector('form[aria-label="Your verdict"] input[name="quote"]');
    if (quote && quote.value !== before && document.querySelector("#case [data-q]")) done(true);
    else requestAnimationFrame(look);
  };
  look();
})"""


def waits(page: Page, verdicts: int, *, ahead: bool) -> list[float]:
    """The milliseconds from each key to the next case; a reviewer reads for a moment before each."""
    taken = []
    for _ in range(verdicts):
        page.wait_for_load_state()
        form = page.locator('form[aria-label="Your verdict"]')
        if ahead:
            page.locator('form[data-loaded="yes"]').wait_for()
        before = form.locator('input[name="quote"]').input_value()
        begin = time.perf_counter()
        page.keyboard.press("r")
        while True:
            try:
                page.evaluate(_NEXT, before)
                break
            except Exception as error:  # the page was left meanwhile: look in the next one
                if "context" not in str(error) and "navigation" not in str(error):
                    raise
        taken.append(1000 * (time.perf_counter() - begin))
    return taken


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("db", type=Path)
    ap.add_argument("--verdicts", type=int, default=25)
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        path = Path(shutil.copy(args.db, folder))
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        command = [sys.executable, "-m", "quotes", "serve", "--db", str(path), "--reviewer", "ana", "--port"]
        server = subprocess.Popen(
            [*command, str(port)], env={**os.environ, "DATASETTE_SECRET": SECRET}, stdout=subprocess.DEVNULL
        )
        try:
            measure(f"http://127.0.0.1:{port}", path.stem, args.verdicts)
        finally:
            server.terminate()
            server.wait()


def measure(base: str, name: str, verdicts: int) -> None:
    """Prints the waits both ways."""
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{base}/-/versions.json").close()
            break
        except OSError:
            time.sleep(0.1)
    with sync_playwright() as playwright:
        found = next(
            (p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None
        )
        options: dict[str, Any] = {"executable_path": found, "args": ["--no-sandbox", "--disable-gpu"]}
        browser = playwright.chromium.launch(**options)
        for ahead in (True, False):
            context = browser.new_context()
            page = context.new_page()
            page.goto(reviewer_link(base, SECRET, "ana"))
            if not ahead:
                context.route("**/audit?*after=*", lambda route: route.abort())
            page.goto(f"{base}/-/onrecord/{name}/audit?by=sample")
            taken = waits(page, verdicts, ahead=ahead)
            print(
                f"{'loaded ahead' if ahead else 'as a page':14} mean {statistics.mean(taken):5.0f} ms, "
                f"median {statistics.median(taken):5.0f} ms, longest {max(taken):5.0f} ms"
            )
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
