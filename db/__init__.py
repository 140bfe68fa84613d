"""One SQLite file that holds what was read and who said what, and the pages to browse it.

Everything starts at :func:`open_database`; what can go wrong there is one :class:`DatabaseProblem`.
"""

from __future__ import annotations

from .connection import DatabaseProblem, translated
from .opening import open_database

__all__ = ["DatabaseProblem", "open_database", "translated"]
