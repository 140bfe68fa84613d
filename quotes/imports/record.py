"""Verdicts from elsewhere put into the database, each once, by the reviewer who gave it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.review import reviews
from db.search import quotations

from ..readers import Problem
from .reviews_table import Given
from .verdicts import Corrected, Verdict, verdicts

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(slots=True)
class Outcome:
    """What an import did: verdicts recorded by kind, those that stood before, quotations that are new."""

    recorded: Counter[str] = field(default_factory=Counter)
    known: int = 0
    new: int = 0


def record(
    db: Database,
    items: Iterable[Corrected | Given | Problem],
    outcome: Outcome,
    *,
    reviewer: str | None = None,
    confirm: bool = False,
) -> Iterator[Problem]:
    """Records what follows from each item and counts it in ``outcome``; gives the problems on the way.

    ``reviewer`` is the name for items that bring none. A verdict that stands already by the same reviewer
    is not recorded again. ``confirm`` as in ``corrections.verdicts``.
    """
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        try:
            yield from _record(db, item, outcome, reviewer, confirm)
        except UnicodeEncodeError:
            yield Problem(item.where, "holds half of a surrogate pair, which is no text")


def _record(
    db: Database, item: Corrected | Given, outcome: Outcome, reviewer: str | None, confirm: bool
) -> Iterator[Problem]:
    if isinstance(item, Given):
        given, time = [item.verdict], item.time
    else:
        article = next(db.query("SELECT text FROM articles WHERE id = ?", [item.article]), None)
        if article is None:
            yield Problem(
                item.where, f"article {item.article} is not in this database, or its text has changed"
            )
            return
        if item.exported and not item.attributions and not confirm:
            yield Problem(
                item.where,
                f"holds no quotation any more, and {len(item.exported)} were exported; "
                "if none of these is one, import it with --confirm",
            )
            return
        stored = quotations.quotes_of(db, item.article)
        given, new = verdicts(stored, item, article["text"], confirm=confirm)
        outcome.new += new
        time = None
    name = item.reviewer or reviewer
    if not name:
        yield Problem(item.where, "does not say who judged: give --reviewer NAME")
        return
    for verdict in given:
        try:
            _record_once(db, verdict, name, time, outcome)
        except reviews.ReviewProblem as problem:
            yield Problem(item.where, str(problem))


def _record_once(db: Database, given: Verdict, reviewer: str, time: str | None, outcome: Outcome) -> None:
    said = [r for r in reviews.of_quote(db, given.quote_id) if r["reviewer"] == reviewer]
    if said and (said[0]["verdict"], said[0]["corrected_speaker"]) == (
        given.verdict,
        given.corrected_speaker,
    ):
        outcome.known += 1
        return
    reviews.record(
        db,
        given.quote_id,
        given.verdict,
        reviewer,
        corrected_speaker=given.corrected_speaker,
        note=given.note,
        chosen="import",
        time=time,
    )
    outcome.recorded[given.verdict] += 1
