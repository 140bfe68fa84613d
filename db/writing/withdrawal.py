"""Taking single quotations out of the database, while their article stays; verdicts on them stay as a record."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

from ..database.connection import transaction
from ..review.added_quotations import carry_reviews_over
from ..review.quotation_rows import take_out

_TOGETHER = 500


def withdraw(db: Database, quotes: Iterable[str]) -> int:
    """Deletes these quotations (by id) with all that hangs on them, and gives how many there were.

    Speakers that nobody else quotes go too; the counts of the others, of their names and roles are kept right.
    Raises DatabaseProblem; nothing is changed then.
    """
    ids = list(dict.fromkeys(quotes))
    count = 0
    with transaction(db):
        for i in range(0, len(ids), _TOGETHER):
            some = ids[i : i + _TOGETHER]
            there = "SELECT count(*) FROM quotes WHERE id IN (SELECT value FROM json_each(?))"
            count += db.execute(there, [json.dumps(some)]).fetchone()[0]
            carry_reviews_over(db.conn, take_out(db.conn, some))
    return count
