"""One SQLite file that holds what was read and who said what, and the pages to browse it.

Everything starts at :func:`open_database`; what can go wrong there is one :class:`DatabaseProblem`.
"""

from __future__ import annotations

from .connection import DatabaseProblem, open_database, translated

__all__ = ["DatabaseProblem", "open_database", "translated"]
