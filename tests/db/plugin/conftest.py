"""Datasette in the same process, for tests that need no browser."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from .databases import fill
from .synthetic import articles


class Server:
    """A Datasette with one database, asked without a network."""

    def __init__(self, database: Path, **options: Any) -> None:
        plugin = {"onrecord": options.pop("plugin", {"allow": {"id": ["root", "ada", "ben"]}})}
        more = options.pop("metadata", {})
        settings = {"plugins": plugin, **more}
        mutable = options.pop("mutable", True)
        places = {"files": [str(database)]} if mutable else {"files": [], "immutables": [str(database)]}
        # Datasette 1.0 reads permissions and plugins from its configuration, 0.65 from metadata.
        place = "config" if hasattr(Datasette, "ensure_permission") else "metadata"
        self.datasette = Datasette(**places, **{place: settings}, **options)
        self.database = database.stem

    def get(self, path: str, who: str | None = None, **more: Any) -> Any:
        """The answer to a visit of who (an actor's id, or nobody)."""
        return _in_a_thread(self._ask("get", path, who, **more))

    def post(self, path: str, who: str | None = None, **more: Any) -> Any:
        """The answer to a form, sent as a browser that holds a valid token would."""
        return _in_a_thread(self._ask("post", path, who, **more))

    async def _ask(self, method: str, path: str, who: str | None, **more: Any) -> Any:
        await self.datasette.invoke_startup()
        cookies = {"ds_actor": self.datasette.sign({"a": {"id": who}}, "actor")} if who else {}
        if more.pop("token", method == "post"):
            page = await self.datasette.client.get(f"/-/onrecord/{self.database}/audit", cookies=cookies)
            token = page.cookies.get("ds_csrftoken")
            if token:
                cookies["ds_csrftoken"] = token
                more["data"] = {**more.get("data", {}), "csrftoken": _token_in(page.text) or token}
        return await getattr(self.datasette.client, method)(path, cookies=cookies, **more)


def _in_a_thread(answer: Coroutine) -> Any:
    """The answer; awaited in a thread of its own, as this one may be driving a browser."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, answer).result()


def _token_in(html: str) -> str | None:
    mark = 'name="csrftoken" value="'
    return html.split(mark)[1].split('"')[0] if mark in html else None


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A database of twenty made articles."""
    path = tmp_path / "news.db"
    fill(path, articles(20, quotes=10)).close()
    return path


@pytest.fixture
def serve() -> Callable[..., Server]:
    """Makes a server of a database file."""
    return Server
