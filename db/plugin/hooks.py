"""What Datasette asks the plugin for: its addresses, and links from the plain tables to its pages."""

from __future__ import annotations

import atexit
import sqlite3
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from datasette import handle_exception, hookimpl
from datasette.plugins import pm
from datasette.utils.asgi import Request, Response
from markupsafe import Markup, escape

from ..database.connection import PATIENCE
from ..serving import private_values
from ..serving.reviewer_links import PATH
from .downloads import ENDING
from .page import NAME, ROOT, STATIC, address, is_ours, nowhere
from .pages.article import article, article_table
from .pages.articles import articles, articles_table
from .pages.check import check
from .pages.explain import explained
from .pages.facts import facts, facts_table
from .pages.find import find, find_table
from .pages.front import front
from .pages.help import help_page
from .pages.not_speech import not_speech, not_speech_table
from .pages.reviewing.audit_queue import audit
from .pages.reviewing.join_suggestions import suggestions
from .pages.reviewing.missed import missed
from .pages.reviewing.report import corrections_table, report, report_table
from .pages.reviewing.sign_in import sign_in
from .pages.reviewing.speaker_decisions import people
from .pages.reviewing.values import values
from .pages.short_addresses import quotation, version
from .pages.sources import source_list_table, sources, sources_table
from .pages.speaker import speaker
from .pages.speakers import speakers, speakers_table
from .pages.variants import group, group_table, versions, versions_table
from .safe_text import plain

if TYPE_CHECKING:
    from datasette.app import Datasette

_QUOTE_TABLES = ("quotes", "quotes_reviewed")


@hookimpl
def startup() -> None:
    """Lets Datasette answer an address that does not exist, although rich is installed, which we need.

    Both lines of Datasette print exceptions by rich where they find it. Called where no exception is
    being handled, as for an unknown address, this fails, and the visitor sees an internal error.
    """
    handle_exception.rich = None


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """As everywhere in our database: rows that belong to a removed row go with it, and a writer waits its turn."""
    if conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'review_links'").fetchone():
        private_values.hide(conn)
        conn.execute("PRAGMA foreign_keys = ON")
        conn.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, Callable[..., Any]]]:
    """The addresses of the pages; and / if the configuration names a database as home."""
    base = ROOT + r"/(?P<database>[^/]+)"
    routes: list[tuple[str, Callable[..., Any]]] = [
        (rf"{ROOT}/?$", databases),
        (rf"{PATH}$", sign_in_here),
        (rf"{base}/?$", front),
        (rf"{base}/find$", find),
        (rf"{base}/check$", check),
        (rf"{base}/versions$", versions),
        (rf"{base}/versions/(?P<group>[^/]+){ENDING}$", group_table),
        (rf"{base}/versions/(?P<group>[^/]+)$", group),
        (rf"{base}/facts$", facts),
        (rf"{base}/speakers$", speakers),
        (rf"{base}/speaker/(?P<speaker>[^/]+)$", speaker),
        (rf"{base}/help$", help_page),
        (rf"{base}/not-speech$", not_speech),
        (rf"{base}/not-speech{ENDING}$", not_speech_table),
        (rf"{base}/articles$", articles),
        (rf"{base}/articles{ENDING}$", articles_table),
        (rf"{base}/article/(?P<article>[^/]+){ENDING}$", article_table),
        (rf"{base}/article/(?P<article>[^/]+)$", article),
        (rf"{base}/q/(?P<id>[^/]+)$", quotation),
        (rf"{base}/v/(?P<id>[^/]+)$", version),
        (rf"{base}/explain/(?P<quote>[^/]+)$", explained),
        (rf"{base}/audit$", audit),
        (rf"{base}/missed$", missed),
        (rf"{base}/report$", report),
        (rf"{base}/sources$", sources),
        (rf"{base}/sources{ENDING}$", sources_table),
        (rf"{base}/source-list{ENDING}$", source_list_table),
        (rf"{base}/find{ENDING}$", find_table),
        (rf"{base}/versions{ENDING}$", versions_table),
        (rf"{base}/facts{ENDING}$", facts_table),
        (rf"{base}/speakers{ENDING}$", speakers_table),
        (rf"{base}/report{ENDING}$", report_table),
        (rf"{base}/corrections{ENDING}$", corrections_table),
        (rf"{base}/people$", people),
        (rf"{base}/values$", values),
        (rf"{base}/suggestions$", suggestions),
        (rf"{base}/.+$", nowhere),
    ]
    config = datasette.plugin_config(NAME) or {}
    routes[-1:-1] = [route for name in config.get("pages", ()) for route in _more_pages(name)]
    if home := config.get("home"):
        routes.append((r"/$", lambda datasette: Response.redirect(address(datasette, home))))
    return routes


def _more_pages(name: str) -> list[tuple[str, Callable[..., Any]]]:
    """The addresses of the pages of another module, which the configuration names; it is a plugin from now on."""
    module = import_module(name)
    if not pm.has_plugin(module.NAME):
        pm.register(module, module.NAME)
        atexit.register(module.end)
    routes: list[tuple[str, Callable[..., Any]]] = module.register_routes()
    return routes


async def databases(datasette: Datasette, request: Request) -> Response:
    """/-/onrecord leads to the front page of the one database of ours, or to Datasette's list of all."""
    ours = [name for name in datasette.databases if await is_ours(datasette, name)]
    return Response.redirect(address(datasette, ours[0]) if len(ours) == 1 else datasette.urls.instance())


async def sign_in_here(datasette: Datasette, request: Request) -> Response:
    """A reviewer's link: to the audit of the one database of ours, or to Datasette's list of all."""
    ours = [name for name in datasette.databases if await is_ours(datasette, name)]
    then = address(datasette, ours[0], "audit") if len(ours) == 1 else datasette.urls.instance()
    return await sign_in(datasette, request, then)


@hookimpl
def extra_css_urls(
    datasette: Datasette, database: str | None, table: str | None
) -> Callable[[], Awaitable[list[str]]]:
    """The plain tables of our databases give their long texts room."""

    async def urls() -> list[str]:
        if database is None or table is None or not await is_ours(datasette, database):
            return []
        return [f"{STATIC}tables.css"]

    return urls


@hookimpl
def menu_links(datasette: Datasette) -> Callable[[], Awaitable[list[dict[str, str]]]]:
    """A link to each front page in Datasette's menu."""

    async def links() -> list[dict[str, str]]:
        return [
            {"href": address(datasette, name), "label": f"On record: {name}"}
            for name in datasette.databases
            if await is_ours(datasette, name)
        ]

    return links


@hookimpl
def database_actions(datasette: Datasette, database: str) -> Callable[[], Awaitable[list[dict[str, str]]]]:
    """The front page, from the database's page."""
    return _one_link(datasette, database, "On record: find, read, check, audit")


@hookimpl
def table_actions(
    datasette: Datasette, database: str, table: str
) -> Callable[[], Awaitable[list[dict[str, str]]]] | None:
    """The matching page, from a table's page."""
    links = {
        "quotes": ("Find quotations", "find"),
        "quotes_reviewed": ("Find quotations", "find"),
        "articles": ("Articles with their quotations", "articles"),
        "speakers": ("Speakers", "speakers"),
        "reviews": ("Audit report", "report"),
        "sources": ("Who is quoted", "sources"),
        "join_suggestions": ("Join or keep apart", "suggestions"),
    }
    return _one_link(datasette, database, *links[table]) if table in links else None


@hookimpl
def row_actions(
    datasette: Datasette, database: str, table: str, row: Any
) -> Callable[[], Awaitable[list[dict[str, str]]]] | None:
    """The matching page, from a row's page (Datasette 1.0)."""
    if table == "quotes":
        return _one_link(datasette, database, "Judge it", "audit", query=f"?quote={row['id']}")
    parts = {"articles": "article", "speakers": "speaker"}
    if table in parts:
        return _one_link(datasette, database, "Read it on its page", parts[table], row["id"])
    return None


def _one_link(
    datasette: Datasette, database: str, label: str, *parts: str, query: str = ""
) -> Callable[[], Awaitable[list[dict[str, str]]]]:
    async def link() -> list[dict[str, str]]:
        if not await is_ours(datasette, database):
            return []
        return [{"href": address(datasette, database, *parts) + query, "label": label}]

    return link


@hookimpl
def render_cell(
    row: Any, value: Any, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | None:
    """In the plain tables: quotations link to their place in the article, titles and names to their pages."""
    columns = set(row.keys())
    quote = "id" if table in _QUOTE_TABLES else "quote" if table is None else ""  # a table, or our queries
    if column == "text" and {quote, "article_id", "rule"} <= columns:
        article = row["article_id"]  # with its label where Datasette has looked that up
        article = article["value"] if isinstance(article, dict) else article
        href = address(datasette, database, "article", article) + f"?quote={row[quote]}#q-{row[quote]}"
        return _linked(value, href, "in its article")
    if table in _QUOTE_TABLES and column == "id" and {"article_id", "rule"} <= columns:
        return _linked(value, address(datasette, database, "audit") + f"?quote={value}", "judge it")
    if table in _QUOTE_TABLES and column == "speaker_id" and value:
        # With its label where Datasette has looked that up: in tables, in 1.0 also on the page of a row.
        known = value if isinstance(value, dict) else {"value": value, "label": value}
        return _linked(
            known["label"], address(datasette, database, "speaker", known["value"]), "speaker’s page"
        )
    if table == "articles" and column == "title" and {"id", "text_hash"} <= columns:
        return _linked(value, address(datasette, database, "article", row["id"]), "read it")
    if table == "speakers" and column == "name" and {"id", "quote_count"} <= columns:
        return _linked(value, address(datasette, database, "speaker", row["id"]), "speaker’s page")
    return None


def _linked(value: Any, href: str, label: str) -> Markup:
    return Markup(f'{plain(value)} <a href="{escape(href)}">{label}</a>')
