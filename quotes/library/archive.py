"""A database of quotations, open for questions: what ``quotes find``, ``check`` and ``versions`` answer, as data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import db
from db.filter_types import FilterProblem
from db.search import quotations
from db.search.quote_check import Answer
from db.search.quote_check import check as check_quotation
from db.sources import source_report
from db.sources.figures import Report
from db.variants import variant_queries

Row = dict[str, Any]


class Archive:
    """A database that ``quotes ingest`` made, open for reading. Close it, or use it in a ``with``.

    ``database`` is the open ``sqlite_utils.Database``, for questions of one's own in SQL. What goes wrong is a
    ``quotes.OnrecordError``.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        if not self.path.exists():
            raise db.DatabaseProblem(
                f"{path}: no such database; make one with: quotes ingest FILE... --db {path}"
            )
        self.database = db.open_database(self.path, create=False, read_only=True)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Archive({str(self.path)!r})"

    def close(self) -> None:
        """Closes the database; asking it afterwards fails."""
        self.database.close()

    def find(self, words: str | None = None, **filters: Any) -> Iterator[Row]:
        """Quotations as rows: those whose words hold all of ``words``, and that meet all ``filters``.

        Filters are the options of ``quotes find`` with underscores: ``speaker="Lee"``, ``role_class="minister"``,
        ``since="2026-03"``; ``order``, ``limit`` (None for all) and ``offset`` too. The columns are those of
        docs/formats.md. Raises ``quotes.OnrecordError`` for a filter that there is not or a value that it cannot have.
        """
        for name, least in (("limit", 1), ("offset", 0)):
            given = filters.get(name)
            if given is not None and (not isinstance(given, int) or given < least):
                raise FilterProblem(f"{name}: {given!r} is no number from {least} on")
        with db.translated(self.path):
            yield from quotations.find(self.database, words, **filters)

    def count(self, words: str | None = None, **filters: Any) -> int:
        """How many quotations :meth:`find` would give."""
        with db.translated(self.path):
            return quotations.count(self.database, words=words, **filters)

    def speakers(
        self, name: str | None = None, *, kind: str | None = None, limit: int | None = None
    ) -> list[Row]:
        """Who speaks, the most quoted first; ``name`` is any form of a name. Whom only reviewers named has no id and no kind."""
        with db.translated(self.path):
            return quotations.everybody(self.database, name, kind=kind, limit=limit)

    def check(self, text: str, speaker: str | None = None, stance: str = "said") -> Answer:
        """Whether something was ever said: ``answer.verdict`` (said, altered, reported, ...) and the closest matches.

        ``stance`` is the sense in which you give the words: of what somebody *denied* it is no lie to write so.
        """
        with db.translated(self.path):
            return check_quotation(self.database, text, speaker, stance)

    def versions(
        self,
        words: str | None = None,
        *,
        conflict: str | None = None,
        speaker: str | None = None,
        limit: int | None = None,
    ) -> Iterator[Row]:
        """Quotations that stand in several wordings, each with its ``versions``; ``quotes group`` finds them before."""
        with db.translated(self.path):
            for row in variant_queries.groups(
                self.database, words, conflict=conflict, speaker=speaker, limit=limit
            ):
                found = variant_queries.group(self.database, row["id"])
                if found is not None:
                    yield found

    def sources(self, article_id: str | None = None, **filters: Any) -> list[Row]:
        """Who is quoted, a row for each speaker in each article: of one article, or of all under :meth:`find`'s filters.

        With filters copies of a story are left out. Values of private dimensions are never among the columns.
        """
        with db.translated(self.path):
            if article_id is not None:
                return source_report.of_article(self.database, article_id)
            return list(source_report.listed(self.database, **filters))

    def who_is_quoted(self, dimension: str, by: str | None = None, **filters: Any) -> Report:
        """The shares of a dimension (``gender``, ``role_class``, one's own, ...), by ``publisher``, ``month``, ... if asked.

        Raises ``quotes.OnrecordError`` for a dimension or group that there is not.
        """
        with db.translated(self.path):
            return source_report.report(self.database, dimension, by, **filters)

    def article(self, wanted: str) -> Row | None:
        """The first article that somebody may mean: by id, file, address, title, or words of the title."""
        with db.translated(self.path):
            found = quotations.articles(self.database, wanted)
        return found[0] if found else None

    def quotations_of(self, article_id: str) -> list[Row]:
        """All quotations of one article in the order of its text."""
        with db.translated(self.path):
            return quotations.quotes_of(self.database, article_id, listed=True)
