"""What every page shares: which database, who may read and review, how it is rendered and guarded."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qs, quote, unquote, urlencode

from datasette.plugins import pm
from datasette.utils import actor_matches_allow, sqlite_timelimit, tilde_decode, tilde_encode
from datasette.utils.asgi import Forbidden, NotFound, Request, Response

from ..database.clock import now
from ..database.connection import DatabaseProblem
from ..database.fulltext import QueryProblem
from ..filters import FILTERS
from ..search.quotations import short_id
from ..serving import private_values
from ..tables import DOWNLOADS
from ..text import reporting_clause
from ..verdicts import VERDICTS
from . import safe_text, sharing
from .rendering import template_of

if TYPE_CHECKING:  # Datasette imports its plugins while it is being imported
    from datasette.app import Datasette

NAME = "onrecord"
"""The plugin's name in Datasette: in its configuration and in the addresses of its static files."""

ROOT = f"/-/{NAME}"
"""Where the pages live: ROOT/DATABASE/... ."""

READING_PLUGIN = "onrecord-reading"
"""The name of the plugin that adds the pages that extract, which ``quotes serve`` registers."""

STATIC = f"/-/static-plugins/{NAME}/"
"""Where Datasette serves the plugin's style sheets and scripts."""

TABLES = ("articles", "quotes", "speakers", "reviews")
"""A database with these tables is one of ours; who may view them may view the pages."""

TIME_LIMIT = 3000
"""A page's questions to the database end after so many milliseconds."""

_GUARDS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}

T = TypeVar("T")


class Page:
    """One request to a page of one database. Made by :func:`page`, which has checked who may read it."""

    def __init__(self, datasette: Datasette, request: Request, database: str) -> None:
        self.datasette = datasette
        self.request = request
        self.database = database
        self.db = datasette.get_database(database)

    def part(self, name: str) -> str:
        """A part of the address of this page, by its name in the route."""
        return unquote(self.request.url_vars[name])

    @property
    def reviewer(self) -> str | None:
        """The id of the signed-in visitor if this visitor may review here, otherwise None.

        ``allow`` in the plugin's configuration says who; without it only Datasette's root may.
        """
        actor = self.request.actor
        if not actor or not self.db.is_mutable:
            return None
        # Datasette 1.0 finds none for a database that is configured otherwise, though there is one for all.
        config = self.datasette.plugin_config(NAME, database=self.database) or (
            self.datasette.plugin_config(NAME) or {}
        )
        if not actor_matches_allow(actor, config.get("allow", {"id": "root"})):
            return None
        return str(actor.get("id") or actor.get("name") or "") or None

    def need_reviewer(self) -> str:
        """The reviewer's id. Raises Forbidden with the way to sign in."""
        if self.reviewer is None:
            raise Forbidden("Only a signed-in reviewer may change something here. " + how_to_sign_in(self))
        return self.reviewer

    def address(self, *parts: str, **query: Any) -> str:
        """The address of a page of this database: ``address("article", id, quote=id)``."""
        path = "/".join([self._root, *map(_segment, parts)])
        return path + _query(query) if query else path

    @cached_property
    def _root(self) -> str:
        """The address of the front page, with which all others of this database begin."""
        return address(self.datasette, self.database)

    @cached_property
    def _host(self) -> str:
        """Scheme and host of this request: ``https://elm.example``."""
        url: str = self.datasette.absolute_url(self.request, "/")
        return url.removesuffix("/")

    def file(self, ending: str, *parts: str, **query: Any) -> str:
        """The address of the list of a page as a file: ``file("csv", "find", words="dam")``."""
        return f"{address(self.datasette, self.database, *parts)}.{ending}{_query(query)}"

    def table(self, table: str, format: str | None = None, **query: Any) -> str:
        """The address of a table in plain Datasette, as a page, or as ``csv`` or ``json``."""
        path: str = self.datasette.urls.table(self.database, table, format=format)
        return path + _query(query)

    def sql(self, sql: str, **params: Any) -> str:
        """The address of an SQL query in plain Datasette, ready to be changed."""
        path: str = self.datasette.urls.database(self.database)
        if hasattr(self.datasette, "ensure_permission"):  # Datasette 1.0
            path += "/-/query"
        return path + _query({"sql": sql, **params})

    async def read(self, ask: Callable[[sqlite3.Connection], T], limit: int | None = None) -> T:
        """The answer of ask, called with a read-only connection in a thread of Datasette's.

        SQLite's own work in it ends after ``limit`` milliseconds, by default TIME_LIMIT: ``page`` then says so
        to the visitor.
        """

        def limited(conn: sqlite3.Connection) -> T:
            with sqlite_timelimit(conn, TIME_LIMIT if limit is None else limit), self._seeing(conn):
                return ask(conn)

        answer: T = await self.db.execute_fn(limited)
        return answer

    async def read_in_time(self, ask: Callable[[sqlite3.Connection], T], limit: int) -> T | None:
        """As ``read``, for what the page can do without: None when it would take longer."""
        try:
            return await self.read(ask, limit)
        except sqlite3.OperationalError as error:
            if str(error) != "interrupted":
                raise
            return None

    async def write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """The answer of change, called with the write connection; nothing else writes meanwhile. Raises DatabaseProblem."""
        if not self.db.is_mutable:
            raise DatabaseProblem(
                "this database cannot be written where it lies; copy it to a folder of yours"
            )

        def seeing(conn: sqlite3.Connection) -> T:
            with private_values.shown(conn):  # to bring all in line, whoever asks for it
                return change(conn)

        answer: T = await self.db.execute_write_fn(seeing)
        return answer

    def _seeing(self, conn: sqlite3.Connection) -> AbstractContextManager[None]:
        """What is private is there for reviewers only."""
        return private_values.shown(conn) if self.reviewer is not None else nullcontext()

    async def render(self, template: str, status: int = 200, **context: Any) -> Response:
        """The page from a template, with the headers that let it load and run only what is ours."""
        html = await self.html(template, **context)
        return Response.html(html, status=status, headers=dict(_GUARDS))

    async def html(self, template: str, **context: Any) -> str:
        """What a template gives: a page, or a part of one."""
        context.setdefault(
            "shown", safe_text.plain
        )  # the words of a quotation; a search marks what it looked for
        context.setdefault("link", self.request.path)  # what is copied as the address of the page
        context |= {
            "page": self,
            "full": lambda path: self._host + path,
            "short_id": short_id,
            "short_link": self.datasette.absolute_url(self.request, self.address("q")) + "/",
            "help": self.address("help"),
            "citation": sharing.citation,
            "as_title": sharing.headline,
            "plain": safe_text.plain,
            "bare": safe_text.bare,
            "web_address": safe_text.web_address,
            "shortened": safe_text.shortened,
            "excerpt": safe_text.excerpt,
            "sentence": reporting_clause.sentence,
            "all_filters": FILTERS,
            "without": lambda given, names: {
                name: value for name, value in given.items() if name not in names
            },
            "reads_texts": pm.has_plugin(READING_PLUGIN),
            "today": now()[:10],
            "all_downloads": DOWNLOADS,
            "statement_parts": reporting_clause.parts,
            "stands_for_itself": reporting_clause.stands_for_itself,
            "label_of": reporting_clause.label_of,
            "stance_labels": reporting_clause.STANCE_LABELS,
            "verdicts": VERDICTS,
            "unsure": reporting_clause.unsure,
            "how_to_sign_in": how_to_sign_in(self),
            "static": self.datasette.urls.path(STATIC),
        }
        ours = template_of(self.datasette, self.request, f"onrecord_{template}.html")
        html: str = await self.datasette.render_template(ours, context, self.request)
        return html

    def json(self, answer: Mapping[str, Any], status: int = 200) -> Response:
        """An answer to a script of ours."""
        return Response.json(answer, status=status, headers=dict(_GUARDS))

    def redirect(self, address: str) -> Response:
        """Sends the visitor on to another page of ours."""
        return Response("", status=303, headers={**_GUARDS, "Location": address})


def address(datasette: Datasette, database: str, *parts: str) -> str:
    """The address of a page of a database."""
    path: str = datasette.urls.path("/".join([ROOT, tilde_encode(database), *map(_segment, parts)]))
    return path


@lru_cache(maxsize=4096)
def _segment(part: str) -> str:
    """A part of an address as it stands between two slashes; the same ids come again on every page."""
    return quote(part, safe="")


def _query(query: Mapping[str, Any]) -> str:
    given = {name: value for name, value in query.items() if value not in (None, "")}
    return "?" + urlencode(given) if given else ""


def how_to_sign_in(page: Page) -> str:
    """One sentence that says how this visitor could become a reviewer."""
    if not page.db.is_mutable:
        return "This database was opened as immutable; open it with: quotes serve --db FILE"
    if page.request.actor:
        return "You are signed in, but “allow” in the configuration of onrecord does not name you."
    return "Start the server with quotes serve --reviewer NAME and follow the link that it prints."


def page(view: Callable[[Page], Awaitable[Response]]) -> Callable[..., Awaitable[Response]]:
    """Turns a view of a Page into one that Datasette can route to: address /-/onrecord/DATABASE/... .

    Raises NotFound for an unknown database or one that is not ours, Forbidden for a visitor who may
    not view its tables.
    """

    async def guarded(datasette: Datasette, request: Request) -> Response:
        database = tilde_decode(request.url_vars["database"])
        if not await is_ours(datasette, database):
            raise NotFound(f"There is no database of quotations named {database}")
        await _ensure_may_view(datasette, request.actor, database)
        page = Page(datasette, request, database)
        try:
            return await view(page)
        except NotFound as error:
            return await page.render("problem", 404, title="Not here", problem=str(error))
        except Forbidden as error:
            return await page.render("problem", 403, title="Not allowed", problem=str(error))
        except QueryProblem as problem:
            return await page.render("problem", 400, title="Too much at once", problem=str(problem))
        except sqlite3.OperationalError as error:
            if str(error) != "interrupted":
                raise
            return await page.render(
                "problem",
                503,
                title="This takes too long",
                problem=f"Answering was ended after {TIME_LIMIT / 1000:g} seconds, so that others need not wait. "
                "Ask for fewer words, or add an outlet, a speaker or days.",
            )

    return guarded


@page
async def nowhere(page: Page) -> Response:
    """An address that leads nowhere."""
    raise NotFound("There is no such page.")


async def is_ours(datasette: Datasette, database: str) -> bool:
    """Whether Datasette serves a database of that name and it has our tables."""
    if database not in datasette.databases:
        return False
    return set(TABLES) <= set(await datasette.get_database(database).table_names())


async def _ensure_may_view(datasette: Datasette, actor: dict[str, Any] | None, database: str) -> None:
    """Raises Forbidden for whoever may not view all of our tables; what no table decides, the database does, once."""
    if hasattr(datasette, "ensure_permission"):  # Datasette 1.0
        from datasette.resources import TableResource

        for table in TABLES:
            await datasette.ensure_permission(
                action="view-table", resource=TableResource(database, table), actor=actor
            )
        return
    undecided = False
    for table in TABLES:
        allowed = await datasette.permission_allowed(actor, "view-table", (database, table), default=None)
        if allowed is not None and not allowed:
            raise Forbidden("view-table")
        undecided |= allowed is None
    if undecided:
        await datasette.ensure_permissions(actor, [("view-database", database), "view-instance"])


async def form(request: Request) -> dict[str, str]:
    """The fields of a submitted form, of several with one name the first. Raises Forbidden as form_lists."""
    return {name: values[0] for name, values in (await form_lists(request)).items()}


async def form_lists(request: Request) -> dict[str, list[str]]:
    """All fields of a submitted form. Raises Forbidden for anything but a form, such as JSON."""
    kind = (request.headers.get("content-type") or "").split(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Forbidden("Only the forms of these pages may change something here.")
    return parse_qs((await request.post_body()).decode("utf-8", "replace"), keep_blank_values=True)


def row_number(text: str) -> int:
    """The number of a row that a form or an address sends; 0, which no row has, for anything else."""
    return int(text) if text.isdecimal() and len(text) < 19 else 0
