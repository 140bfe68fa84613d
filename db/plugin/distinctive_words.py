"""The words that one speaker uses more than the others do, from the full-text index."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections import Counter
from dataclasses import dataclass
from math import log, sqrt

import regex

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]+")
_QUOTES = 3000  # of the speaker, the newest; the others are counted whole, by the index
_CANDIDATES = 400
_SHOWN = 15
_TIMES = 1.5  # as often as elsewhere, so that "the" never counts
_SURE = 2.58  # standard deviations apart: one word in a hundred by chance


@dataclass(frozen=True, slots=True)
class Word:
    """A word in ``own`` of 100 quotations of the speaker and in ``others`` of 100 of everybody else."""

    word: str
    own: float
    others: float


def distinctive_words(conn: sqlite3.Connection, speaker_id: str) -> list[Word]:
    """Words in more quotations of this speaker than chance allows, the most distinctive first.

    Compared are the shares of quotations that contain the word, as log odds with their standard
    error (Monroe, Colaresi and Quinn 2008, without the prior). Words are as the index has them: small
    letters without accents.
    """
    texts = conn.execute(
        "SELECT text FROM quotes WHERE speaker_id = ? ORDER BY published DESC LIMIT ?", (speaker_id, _QUOTES)
    ).fetchall()
    own = Counter(word for (text,) in texts for word in set(_WORD.findall(_folded(text))))
    everything = conn.execute("SELECT count(*) FROM quotes").fetchone()[0]
    others = everything - len(texts)
    if not texts or not others:
        return []
    conn.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.onrecord_words USING fts5vocab(main, quotes_fts, row)"
    )
    scored = []
    for word, count in own.most_common(_CANDIDATES):
        row = conn.execute("SELECT doc FROM temp.onrecord_words WHERE term = ?", (word,)).fetchone()
        elsewhere = max(0, (row[0] if row else 0) - count)
        found = Word(word, 100 * count / len(texts), 100 * elsewhere / others)
        score = _score(count, len(texts), elsewhere, others)
        if count > 1 and score > _SURE and found.own > _TIMES * found.others:
            scored.append((score, found))
    scored.sort(key=lambda pair: (-pair[0], pair[1].word))
    return [word for _, word in scored[:_SHOWN]]


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in plain if not unicodedata.combining(character))


def _score(a: int, n: int, b: int, m: int) -> float:
    """How many standard errors apart the log odds of a in n and of b in m are."""
    cells = (a + 0.5, n - a + 0.5, b + 0.5, m - b + 0.5)
    return (log(cells[0] / cells[1]) - log(cells[2] / cells[3])) / sqrt(sum(1 / cell for cell in cells))
