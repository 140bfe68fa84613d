"""The Datasette plugin: pages to read, search and audit what was said, beside the plain tables.

Works on Datasette 0.65 and on the pre-releases of 1.0. Configuration, under ``plugins`` / ``onrecord``::

    allow   who may review, as Datasette writes it: {"id": ["ada", "ben"]}. Without it: only root.
    home    a database whose front page the address / leads to.
"""

from __future__ import annotations

from .hooks import (
    database_actions,
    extra_css_urls,
    menu_links,
    prepare_connection,
    register_routes,
    render_cell,
    row_actions,
    startup,
    table_actions,
)

__all__ = [
    "database_actions",
    "extra_css_urls",
    "menu_links",
    "prepare_connection",
    "register_routes",
    "render_cell",
    "row_actions",
    "startup",
    "table_actions",
]
