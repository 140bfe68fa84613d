"""Was this ever said, by whom, and how close is it? One quotation held against all that are stored. Read only.

The full-text index gives the few that share rare words, or words in a row, with what is asked; these
are compared word by word.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from rapidfuzz.distance import LCSseq
from sqlite_utils import Database

from ..columns import LEFT_OUT
from ..conditions import speaker_ids
from ..records.content_ids import normal_name
from ..text.reporting_clause import stance_of
from ..text.word_alignment import Comparison, Piece, Wording, compare, content_words, wording
from . import quotations

Row = dict[str, Any]

#: How close a stored quotation is, the closest first.
KINDS = ("exact", "trimmed", "altered", "reported")
#: Kinds in which each word asked for stands in the article's quotation marks.
LITERAL = ("exact", "trimmed")
#: The answers in one word, each in words and with the exit code of ``quotes check``.
VERDICTS: Mapping[str, tuple[str, int]] = {
    "said": ("Said, in these words", 0),
    "same_sense": ("In these words, and in the same sense", 0),
    "not_found": ("Not found", 3),
    "reported": ("Only reported: no article has it in quotation marks", 4),
    "altered": ("Altered: these are not the words", 5),
    "other": ("Said by somebody else", 6),
    "denied": ("Denied: the article says that this was denied", 7),
    "not_said": ("Not said: the article says that this was not said", 7),
    "asked": ("Only asked", 7),
    "alleged": ("Only alleged", 7),
    "planned": ("Only planned, or said under a condition", 7),
    "plainly_said": ("Plainly said: the article has these words in no other sense", 7),
}
#: Fewer words must be the same in a row, and still fewer be by the speaker who was asked for.
SHORT = 5
#: A word in at least so many quotations is common: it helps only together with others.
COMMON = 400
#: So many quotations are looked at, so many compared word by word, and so many given.
LOOKED_AT, COMPARED, GIVEN = 100, 16, 10
#: So many words in a row are asked for together.
ROW = 6

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """A stored quotation that is close to what was asked.

    ``kind`` is exact (all words of one or more whole sentences, or all that is stored), trimmed (each word
    as it was said, but some before, after or openly between are left out), altered or reported (the
    article gives it without quotation marks). ``pieces`` lead from the stored words to those asked,
    ``quote`` is the row as in ``search.find``. ``by_speaker`` says whether it is by the speaker asked for.
    ``negation`` is true where a "not" stands in one of the two only.
    """

    kind: str
    quote: Row
    pieces: tuple[Piece, ...]
    negation: bool
    share: float
    by_speaker: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a quotation: ``status`` is one of KINDS or "not found".

    ``stance`` is the sense in which whoever asks gives the words: Ann Lee *denied* "that it leaks" is the same as an
    article that says that she denied it, and other than one that says that she said it. ``matches`` are the closest first. Where a speaker was asked for and only others said it, they are
    given with ``by_speaker`` false, ``status`` tells how close they are, and ``other_speaker`` is true.
    """

    asked: str
    speaker: str | None
    status: str
    other_speaker: bool = False
    matches: list[Match] = field(default_factory=list)
    stance: str = "said"

    @property
    def verdict(self) -> str:
        """The answer in one word of VERDICTS.

        What somebody denied, asked or is only alleged to have said is never "said"; words that others said are
        "said by somebody else"; close words of others alone are "not found". Words that are given as denied, asked,
        ... are "in the same sense" where an article gives them so too.
        """
        own = [match for match in self.matches if match.by_speaker]
        literal = [match for match in own if match.kind in LITERAL]
        if self.stance != "said" and any(stance_of(match.quote) == self.stance for match in own):
            return "same_sense" if literal else "reported"
        if any(stance_of(match.quote) == "said" for match in literal):
            return "said" if self.stance == "said" else "plainly_said"
        reported = [match for match in own if match.kind == "reported"]
        for match in (*literal, *reported):
            if stance_of(match.quote) in ("denied", "not_said"):
                return stance_of(match.quote)
        for match in literal:
            return stance_of(match.quote)
        others = (match for match in self.matches if not match.by_speaker and match.kind in LITERAL)
        if any(stance_of(match.quote) == "said" for match in others):
            return "other"
        if any(match.kind == "altered" for match in own):
            return "altered"
        if any(stance_of(match.quote) == "said" for match in reported):
            return "reported"
        return stance_of(reported[0].quote) if reported else "not_found"


def check(db: Database, text: str, speaker: str | None = None, stance: str = "said") -> Answer:
    """Holds a quotation against all stored ones.

    ``text`` may stand in marks or not; ``speaker`` is any form of a name; ``stance`` is the sense in which the words are
    given: said, denied, not_said, asked, alleged or planned.
    """
    asked = wording(text)
    if not asked.plain:
        return Answer(text, speaker, "not found", stance=stance)
    rows = _rows(db, near(db, text))
    names = _names(db, speaker) if speaker else None
    matches = [match for row in rows if (match := _match(row, asked, names))]
    if len(asked.plain) < SHORT - 1:  # anybody says "a disgrace"
        matches = [match for match in matches if match.by_speaker]
    matches.sort(
        key=lambda m: (
            not m.by_speaker, KINDS.index(m.kind), -m.share, m.quote["published"] or "9999", m.quote["id"]
        )
    )  # fmt: skip
    if not matches:
        return Answer(text, speaker, "not found", stance=stance)
    best = matches[0]
    return Answer(text, speaker, best.kind, not best.by_speaker, matches[:GIVEN], stance)


def _match(row: Row, asked: Wording, names: set[str] | None) -> Match | None:
    stored = wording(row["text"], row["kind"])
    found = compare(stored, asked) if stored.quoted else compare(asked, stored)
    share = found.common / len(asked.plain)
    if not _is_near(found, asked, share, bool(stored.quoted)):
        return None
    by_speaker = names is None or _is_by(row["speaker"], names)
    pieces = found.pieces if stored.quoted else tuple(_turned(piece) for piece in found.pieces)
    return Match(_kind(stored, asked, found), row, pieces, found.negation, share, by_speaker)


def _is_near(found: Comparison, asked: Wording, share: float, quoted: bool) -> bool:
    """Whether this may be the quotation asked for: a few words must be the same in a row, of many most."""
    inside = found.pieces[1:-1] if quoted else ()
    ends = [piece.how for piece in found.pieces[:1] + found.pieces[-1:]]
    if (
        quoted
        and set(ends) <= {"same", "spelling", "left out"}
        and all(piece.how in ("same", "spelling") for piece in inside)
    ):
        return True  # all words asked for, in a row, but for how they are spelled
    if len(asked.plain) < SHORT:
        nearly = share >= 0.7 and (found.run >= 3 or found.content >= 2)
        return found.run == len(asked.plain) or (quoted and nearly)
    if quoted:
        about = len(content_words(asked.plain))
        return share >= 0.6 and found.run >= 3 and found.content >= max(min(2, about), about / 2)
    wanted = len(content_words(asked.plain))
    return share >= 0.5 and found.content >= max(2, 0.6 * wanted)


def _kind(stored: Wording, asked: Wording, found: Comparison) -> str:
    if not stored.quoted or found.unmarked:
        return "reported"  # where one word has its marks and the next has none, the sentence is the article's
    if found.kind == "altered" or any(piece.how == "added" for piece in found.pieces):
        return "altered"
    return "exact" if found.kind == "same" or _whole_sentences(stored, found) else "trimmed"


def _whole_sentences(stored: Wording, found: Comparison) -> bool:
    """Whether what is left out are whole sentences before and after."""
    kept = [n for n, piece in enumerate(found.pieces) if piece.how in ("same", "spelling")]
    if kept != list(range(kept[0], kept[-1] + 1)):
        return False
    start = len(wording(found.pieces[0].before).plain) if kept[0] else 0
    after = wording(found.pieces[-1].before).plain if kept[-1] + 1 < len(found.pieces) else ()
    marks = {n for n, (one, next_one) in enumerate(pairwise(stored.marked), 1) if one != next_one}
    borders = stored.stops | stored.gaps | marks | {0, len(stored.plain)}
    return start in borders and len(stored.plain) - len(after) in borders


def _turned(piece: Piece) -> Piece:
    how = {"added": "left out", "left out": "added"}.get(piece.how, piece.how)
    return Piece(how, piece.after, piece.before)


def _names(db: Database, speaker: str) -> set[str]:
    """The normalised forms of the names of those whom a name may mean."""
    ids = speaker_ids(db, speaker)
    rows = db.execute(
        "SELECT normal FROM speaker_names WHERE speaker_id IN (SELECT value FROM json_each(?))",
        [json.dumps(ids)],
    )
    return {normal_name(speaker), *(normal for (normal,) in rows)}


def _is_by(speaker: str | None, names: set[str]) -> bool:
    """Whether a name is one of the names, or one of them with more or fewer first names and titles."""
    if not speaker:
        return False
    words = set(normal_name(speaker).split())
    return any(words <= set(name.split()) or set(name.split()) <= words for name in names)


def _rows(db: Database, near: Sequence[int]) -> list[Row]:
    """The quotations of these numbers without those that reviewers found to be no speech or put right."""
    sql = quotations.statement(
        ["quotes.rowid IN (SELECT value FROM json_each(:near))", f"quotes.id NOT IN ({LEFT_OUT})"],
        "oldest",
        limited=False,
    )
    rows = list(db.query(sql, {"near": json.dumps(list(near)), "limit": -1, "offset": 0}))
    for row in rows:
        row["spans"] = json.loads(row["spans"])
        row["negated"] = bool(row["negated"])
    return rows


def near(db: Database, text: str) -> list[int]:
    """The numbers (rowid) of the few quotations that have most words of the text, in order."""
    words = _folded(text)
    having = {word: _having(db, [word], COMMON) for word in _telling(words)}
    row = _having(db, [" ".join(_rarest_row(words, having))], LOOKED_AT)
    votes = Counter(dict.fromkeys(row, 100))
    if not _any_in_marks(db, row, words):
        for numbers, weight in _sharing(db, words, having):
            for number in numbers:
                votes[number] += weight
    looked_at = [
        number for number, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:LOOKED_AT]
    ]
    stored = db.execute(
        "SELECT rowid, text FROM quotes WHERE rowid IN (SELECT value FROM json_each(?))",
        [json.dumps(looked_at)],
    )
    common = [(LCSseq.similarity(words, _folded(content)), number) for number, content in stored]
    return [number for _, number in sorted(common, key=lambda pair: (-pair[0], pair[1]))[:COMPARED]]


def _telling(words: Sequence[str]) -> list[str]:
    """The first words of a text that tell what it is about, each once."""
    content = content_words(words)
    return [word for word in dict.fromkeys(words) if word in content][:16]


def _rarest_row(words: Sequence[str], having: Mapping[str, Sequence[int]]) -> Sequence[str]:
    """A few words in a row around the rarest: to ask for all of a long text takes long. Without any such, all."""
    if not having:
        return words
    rarest = min(having, key=lambda word: (len(having[word]), -len(word), word))
    start = max(0, min(words.index(rarest) - ROW // 2, len(words) - ROW))
    return words[start : start + ROW]


def _any_in_marks(db: Database, numbers: Sequence[int], words: Sequence[str]) -> bool:
    """Whether one of these quotations has all of the words in this row, and not only in other words' report."""
    sql = "SELECT text FROM quotes WHERE rowid IN (SELECT value FROM json_each(?)) AND kind <> 'indirect'"
    row = f" {' '.join(words)} "
    return any(
        row in f" {' '.join(_folded(text))} " for (text,) in db.execute(sql, [json.dumps(numbers)]).fetchall()
    )


def _sharing(
    db: Database, words: Sequence[str], having: Mapping[str, Sequence[int]]
) -> Iterator[tuple[Sequence[int], int]]:
    """Quotations that share rare words with these, or common ones that stand near each other, with a weight."""
    telling, common = list(having), []
    for word, numbers in having.items():
        if len(numbers) < COMMON:
            yield numbers, 3 if len(numbers) < COMMON // 8 else 2
        else:
            common.append(word)
    for three in zip(telling, telling[1:], telling[2:], strict=False):
        if not set(three).isdisjoint(common):
            yield _having(db, three, LOOKED_AT), 3
    if len(telling) == 2 and common:
        yield _having(db, telling, LOOKED_AT), 2
    if len(telling) < 2:
        for four in zip(words, words[1:], words[2:], words[3:], strict=False):
            yield _having(db, [" ".join(four)], LOOKED_AT), 1


def _having(db: Database, phrases: Sequence[str], limit: int) -> list[int]:
    """The numbers of at most so many quotations with all of these phrases."""
    query = " ".join(f'"{phrase}"' for phrase in phrases)
    rows = db.execute("SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ? LIMIT ?", [query, limit])
    return [number for (number,) in rows]


def _folded(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("_", " "))
