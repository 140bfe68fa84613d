"""What a database says about annotated articles, as predictions to be evaluated."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.records.content_ids import content_id

if TYPE_CHECKING:
    from sqlite_utils import Database

ROLES = ("content", "cue", "source")


def stored_predictions(db: Database, gold: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The attributions that the database holds of the gold articles, by their ids.

    An article is found by its text, or, where a text file held it, by the file's name and its place
    there; its offsets are then moved to those of the whole file.
    """
    by_id: dict[str, dict[str, Any]] = {}
    in_files = _articles_by_file(db, {Path(document["id"]).name for document in gold})
    for document in gold:
        text = document["text"]
        same = db.execute(
            "SELECT id FROM articles WHERE text_hash = ? ORDER BY id LIMIT 1", [content_id(text)]
        ).fetchone()
        if same:
            pages = [(same[0], 0)]
        else:
            pages = [
                (article, start)
                for article, start, page in in_files[Path(document["id"]).name]
                if text.startswith(page, start)
            ]
        if pages:
            rows = [row for article, start in pages for row in _attributions(db, article, start)]
            by_id[document["id"]] = {"id": document["id"], "attributions": rows}
    return by_id


def _articles_by_file(db: Database, wanted: set[str]) -> defaultdict[str, list[tuple[str, int, str]]]:
    """Articles that the wanted text files held: id, place and text, by the name of the file without its ending."""
    found: defaultdict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for article, file, start, text in db.execute(
        "SELECT id, file, file_start, text FROM articles WHERE file IS NOT NULL AND file_start IS NOT NULL"
    ):
        name = Path(file).stem
        if name in wanted:
            found[name].append((article, start, text))
    return found


def _attributions(db: Database, article: str, moved: int) -> Iterable[dict[str, Any]]:
    query = """
        SELECT quotes.spans, quotes.rule, speakers.name
        FROM quotes LEFT JOIN speakers ON speakers.id = quotes.speaker_id
        WHERE quotes.article_id = ? ORDER BY quotes.start, quotes.id
    """
    for spans, rule, speaker in db.execute(query, [article]):
        placed = json.loads(spans)
        row = {role: [[s + moved, e + moved] for s, e in placed[role]] for role in ROLES}
        yield {**row, "rule": rule, "speaker": speaker}
