"""Verdicts from elsewhere put into the database, each once, by the reviewer who gave it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.review import reviews
from db.search import quotations
from db.verdicts import CORRECTIONS

from ..readers import Problem
from .reviews_table import Given
from .verdicts import Corrected, Missed, Verdict, verdicts

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(slots=True)
class Outcome:
    """What an import did: reviews recorded by kind, and those that stood before."""

    recorded: Counter[str] = field(default_factory=Counter)
    known: int = 0


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
    given: list[Verdict | Missed]
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
        judged, new = verdicts(stored, item, article["text"], confirm=confirm)
        given, time = [*judged, *new], None
    name = item.reviewer or reviewer
    if not name:
        yield Problem(item.where, "does not say who judged: give --reviewer NAME")
        return
    for one in given:
        try:
            if isinstance(one, Missed):
                _put_in_once(db, one, name, time, outcome)
            else:
                _record_once(db, one, name, time, outcome)
        except reviews.ReviewProblem as problem:
            yield Problem(item.where, str(problem))


def _record_once(db: Database, given: Verdict, reviewer: str, time: str | None, outcome: Outcome) -> None:
    said = [r for r in reviews.of_quote(db, given.quote_id) if r["reviewer"] == reviewer]
    right = {name: getattr(given, name) for name in CORRECTIONS}
    if said and said[0]["verdict"] == given.verdict and all(said[0][n] == v for n, v in right.items()):
        outcome.known += 1
        return
    try:
        _record_verdict(db, given, right, reviewer, time)
    except reviews.ReviewProblem:
        if given.note is None or not given.corrected_words:
            raise
        # The words cannot be put in the place of those that are there: they stand in the note.
        if said and (said[0]["verdict"], said[0]["note"]) == (given.verdict, given.note):
            outcome.known += 1
            return
        _record_verdict(db, given, {**right, "corrected_words": None}, reviewer, time)
    outcome.recorded[given.verdict] += 1


def _record_verdict(
    db: Database, given: Verdict, right: dict[str, str | None], reviewer: str, time: str | None
) -> None:
    reviews.record(
        db, given.quote_id, given.verdict, reviewer, **right, note=given.note, chosen="import", time=time
    )


def _put_in_once(db: Database, given: Missed, reviewer: str, time: str | None, outcome: Outcome) -> None:
    if reviews.was_missed(db, given.article, given.words, reviewer):
        outcome.known += 1
        return
    reviews.record_missed(
        db,
        given.article,
        given.words,
        reviewer,
        near=given.near,
        speaker=given.speaker,
        role=given.role,
        affiliation=given.affiliation,
        stance=given.stance,
        note=given.note,
        chosen="import",
        time=time,
    )
    outcome.recorded["missed"] += 1
