"""The Datasette plugin: pages to read, search and audit what was said, beside the plain tables.

Works on Datasette 0.65 and on the pre-releases of 1.0. Configuration, under ``plugins`` / ``onrecord``::

    allow   who may review, as Datasette writes it: {"id": ["ada", "ben"]}. Without it: only root.
    home    a database whose front page the address / leads to.
"""

from __future__ import annotations

import sys
import warnings

try:
    from datasette.plugins import pm  # first: it loads its own plugins, and this one as far as it is there

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
except ModuleNotFoundError as error:
    # Datasette loads the plugins of all packages that are installed: one that lacks something must not stop it.
    warnings.warn(
        f"the pages of onrecord need {error.name}, which is not installed: pip install 'onrecord[serve]'",
        stacklevel=2,
    )
else:
    _here = sys.modules[__name__]
    if pm.is_registered(_here) and not pm.get_hookcallers(_here):
        # imported before Datasette, which then met this module half loaded
        _name = pm.get_name(_here)
        pm.unregister(_here)
        pm.register(_here, name=_name)

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
