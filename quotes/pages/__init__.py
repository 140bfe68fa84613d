"""Pages that extract: they need this package, and are added to those of the database (db/plugin) by ``quotes serve``.

``quotes.server`` registers this module as a Datasette plugin under NAME.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from datasette import hookimpl

from db.plugin.page import READING_PLUGIN, ROOT

from .read_text import read_text
from .reading import end

__all__ = ["NAME", "end", "register_routes"]

NAME = READING_PLUGIN


@hookimpl(tryfirst=True)
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """The addresses of the pages, before the one of the other pages that takes what leads nowhere."""
    return [(rf"{ROOT}/(?P<database>[^/]+)/read$", read_text)]
