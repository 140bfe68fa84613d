"""One SQLite file that holds what was read and who said what, and the pages to browse it.

Everything starts at :func:`open_database`; what can go wrong there is one :class:`DatabaseProblem`.
What is named here is loaded when it is first asked for: who only makes rows needs no SQLite.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .database.connection import DatabaseProblem, translated
    from .database.fulltext import QueryProblem
    from .database.opening import open_database

__all__ = ["DatabaseProblem", "QueryProblem", "open_database", "translated"]

_WHERE = {
    name: f"database.{module}"
    for name, module in (
        ("DatabaseProblem", "connection"),
        ("QueryProblem", "fulltext"),
        ("open_database", "opening"),
        ("translated", "connection"),
    )
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_WHERE[name]}", __name__), name)
