"""What is done once articles have come, changed or gone, by whatever way: one function, so that no way forgets a part.

Stories, boilerplate, removed speakers, who is who, the counts of sources, versions and facts all follow from all that is
stored. ``quotes ingest`` (also with ``--refresh``), ``load``, ``remove`` and ``boilerplate`` end with it.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from db.database import indexes
from db.facts import group_facts
from db.sources import source_counts
from db.speakers import linking
from db.variants import group_variants, variant_queries
from db.writing import boilerplate, removal, story_links

from ..readers import Note
from . import near_duplicates

#: Of so many quotations versions and facts are found in some seconds.
_SOON = 20_000


def close(db: Database, tell: Callable[[Note], None] = lambda note: None, *, link: bool = True) -> None:
    """Brings all that follows from the articles up to date; ``link`` joins the names of one speaker, too.

    In a large archive names are not joined, and what was grouped is not grouped again: then ``tell`` hears by which
    command that is done. Raises DatabaseProblem; calling it again goes on.
    """
    story_links.take_in_marks(db)
    indexes.bring_back(db)
    story_links.link(db, near_duplicates.stories)
    _mark_boilerplate(db, tell)
    if link:
        _link_speakers(db, tell)
    removal.withdraw_again(db)  # last, because a name that was joined may be that of somebody removed
    source_counts.count_sources(db)
    _group(db, tell)


def was_interrupted(db: Database, run: int) -> bool:
    """Whether the run before this one was ended before it had come to its end."""
    last = db.execute("SELECT ended FROM runs WHERE id < ? ORDER BY id DESC LIMIT 1", [run]).fetchone()
    return last is not None and last[0] is None


def _mark_boilerplate(db: Database, tell: Callable[[Note], None]) -> None:
    """Withdraws what is quoted from blocks that repeat in many stories of one outlet, and says so."""
    boilerplate.drop_titles(db)
    marked = boilerplate.mark(db)
    if marked.blocks:
        count = "1 block repeats" if marked.blocks == 1 else f"{marked.blocks:,} blocks repeat"
        tell(
            Note(
                "boilerplate",
                f"{count} in many articles of one outlet: {marked.quotes:,} quotations from there are withdrawn; "
                "see: quotes boilerplate",
            )
        )


def _link_speakers(db: Database, tell: Callable[[Note], None]) -> None:
    """Joins the names of one speaker, unless the archive is so large that this is better done once in a while."""
    if linking.soon_linked(db):
        linking.link_speakers(db)
    else:
        tell(Note("speakers", "not joined across so many articles; do it now and then by: quotes link"))


def _group(db: Database, tell: Callable[[Note], None]) -> None:
    """Finds versions and facts again where that was done before; what has changed since has lost its own."""
    if not variant_queries.were_grouped(db):
        return
    if db.execute("SELECT count(*) <= ? FROM quotes", [_SOON]).fetchone()[0]:
        group_variants.group(db)
        group_facts.group(db)
    else:
        tell(Note("versions", "versions and facts are of before; bring them up to date by: quotes group"))
