"""The counts of all sources, kept so that a report need not look at every quotation.

Triggers note the articles whose quotations, verdicts or speakers change (``sources_to_count``); whoever asks counts these
from their quotations. Here they are brought up to date, after many articles have changed.
"""

from __future__ import annotations

import json

from sqlite_utils import Database

from ..database.connection import transaction
from ..database.source_sql import COLUMNS, OF_ARTICLE, sources, with_article

#: So many articles are counted in one transaction, so that other writers get their turn.
_AT_ONCE = 2000

_GIVEN = "(SELECT value FROM json_each(:articles))"
_INSERT = (
    f"INSERT INTO source_counts ({', '.join((*COLUMNS, *OF_ARTICLE))}) "
    f"{with_article(sources(f'quotes.article_id IN {_GIVEN}'))}"
)
#: A name that a reviewer gave may be somebody's since, or that of several.
_NAMED_BY_REVIEWERS = """
    INSERT OR IGNORE INTO sources_to_count SELECT quotes.article_id FROM current_reviews AS judged
    JOIN quotes ON quotes.id = judged.current_quote_id WHERE judged.verdict = 'wrong_speaker'
"""


def count_sources(db: Database) -> None:
    """Counts the sources of all articles that have changed. Raises DatabaseProblem; calling it again goes on."""
    with transaction(db):
        db.execute(_NAMED_BY_REVIEWERS)
    while True:
        with transaction(db):
            waiting = db.execute(
                "SELECT article_id FROM sources_to_count ORDER BY article_id LIMIT ?", [_AT_ONCE]
            ).fetchall()
            given = {"articles": json.dumps([article for (article,) in waiting])}
            db.conn.execute(f"DELETE FROM source_counts WHERE article_id IN {_GIVEN}", given)
            db.conn.execute(_INSERT, given)
            db.conn.execute(f"DELETE FROM sources_to_count WHERE article_id IN {_GIVEN}", given)
        if len(waiting) < _AT_ONCE:
            return
