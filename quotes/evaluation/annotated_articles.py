"""Annotated articles, and predictions for them, from the files that people keep them in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import OnrecordError
from ..readers import Problem
from . import brat, marked_text

ROLES = ("content", "cue", "source")

Document = dict[str, Any]


class Unusable(OnrecordError, ValueError):
    """Something in a file that cannot be used: one line that says what."""


def read_gold(path: Path) -> Iterator[Document | Problem]:
    """Annotated articles: of a JSON Lines file, of text with marks in it (.txt), or of a folder.

    A folder holds pairs of .txt and .ann (brat standoff), or .txt with marks alone. Each article is {"id", "text", "attributions"} and may have "title" and "date"; in a folder the id is the
    path below it without ``.txt``. What cannot be used is a Problem in its place.
    """

    def understood(row: Document) -> Document:
        if not isinstance(row.get("text"), str) or not row["text"]:
            raise Unusable('has no "text"')
        return _checked(row, row["text"])

    return _used(_annotated(path), understood)


def read_predictions(path: Path, gold: Iterable[Document]) -> Iterator[Document | Problem]:
    """Predictions for the gold articles, in the same two shapes, without text; or as quotes extract prints.

    A line of ``quotes extract`` over text files belongs to the gold article of that file's name, and
    its offsets are moved by "file_start". Each attribution's spans must lie inside its gold text.
    """
    texts = {document["id"]: document["text"] for document in gold}
    by_name = {Path(name).name: name for name in texts}

    def understood(row: Document) -> Document:
        if row.get("file") and row.get("id") not in texts:
            row = _moved(row, by_name.get(Path(str(row["file"])).stem))
        return _checked(row, texts.get(row.get("id", "")))

    return _used(_brat_folder(path, texts) if path.is_dir() else _json_lines(path), understood)


def joined(predictions: Iterable[Document]) -> dict[str, Document]:
    """Predictions by article; those of several pages of one file, or of several lines, come together."""
    by_id: dict[str, Document] = {}
    for row in predictions:
        known = by_id.setdefault(row["id"], {"id": row["id"], "attributions": []})
        known["attributions"] += row["attributions"]
    return by_id


def _moved(row: Mapping[str, Any], name: str | None) -> Document:
    """A line about one page of a text file, as one about the whole file."""
    start = row.get("file_start") or 0
    moved = dict(row, id=name or row.get("id"))
    if isinstance(start, int) and isinstance(row.get("attributions"), list):
        moved["attributions"] = [
            dict(a, **{role: [[s + start, e + start] for s, e in _spans(a, role)] for role in ROLES})
            for a in row["attributions"]
        ]
    return moved


def _checked(row: Document, text: str | None) -> Document:
    """The row, if it has the shape it must have; spans are checked against the text where there is one."""
    if not isinstance(row.get("id"), str):
        raise Unusable('has no "id"')
    if not isinstance(row.get("attributions"), list):
        raise Unusable(f'{row["id"]} has no list of "attributions"')
    for number, attribution in enumerate(row["attributions"], 1):
        try:
            if not isinstance(attribution, dict):
                raise Unusable("is no object")
            for role in ROLES:
                for start, end in _spans(attribution, role):
                    if text is not None and not 0 <= start < end <= len(text):
                        raise Unusable(
                            f"{role} [{start}, {end}] lies outside the text of {len(text)} characters"
                        )
            if not attribution.get("content"):
                raise Unusable("has no content")
            speaker = attribution.get("speaker")
            if not isinstance(speaker, str | dict | None):
                raise Unusable("has a speaker that is neither a name nor an object")
        except Unusable as problem:
            raise Unusable(f"{row['id']}, attribution {number} {problem}") from None
    return row


def _spans(attribution: Any, role: str) -> Sequence[Sequence[int]]:
    spans = attribution.get(role) or [] if isinstance(attribution, dict) else None
    if not isinstance(spans, list) or not all(
        isinstance(span, list) and len(span) == 2 and all(type(n) is int for n in span) for span in spans
    ):
        raise Unusable(f"has a {role} that is no list of [start, end]")
    return spans


def _used(
    rows: Iterable[tuple[str, Document | Unusable]], understood: Callable[[Document], Document]
) -> Iterator[Document | Problem]:
    for where, row in rows:
        try:
            if isinstance(row, Unusable):
                raise row
            yield understood(row)
        except Unusable as problem:
            yield Problem(where, str(problem))


def _annotated(path: Path) -> Iterable[tuple[str, Document | Unusable]]:
    """The articles of a gold file or folder, whichever of the three kinds it is."""
    if path.is_dir():
        marked = [] if any(path.rglob("*.ann")) else sorted(path.rglob("*.txt"))
        articles = (article for file in marked for article in _marked_text(file))
        return articles if marked else _brat_folder(path)
    return _marked_text(path) if path.suffix == ".txt" else _json_lines(path)


def _marked_text(path: Path) -> Iterator[tuple[str, Document | Unusable]]:
    empty = True
    try:
        for article in marked_text.read(path):
            empty = False
            yield str(path), article
        if empty:
            yield str(path), Unusable("no line like '=== id | genre' begins an article")
    except UnicodeDecodeError as error:
        yield str(path), Unusable(f"not UTF-8: {error.reason} at byte {error.start}")
    except OSError as error:
        yield str(path), Unusable(f"cannot be read: {error.strerror}")
    except marked_text.MarkupError as problem:
        yield str(path), Unusable(str(problem))


def _json_lines(path: Path) -> Iterator[tuple[str, Document | Unusable]]:
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    row = json.loads(line)
                except (ValueError, RecursionError) as error:
                    row = Unusable(f"not JSON: {error}")
                yield (
                    f"{path}, line {number}",
                    row if isinstance(row, dict | Unusable) else Unusable("not a JSON object"),
                )
    except UnicodeDecodeError as error:
        yield str(path), Unusable(f"not UTF-8: {error.reason} at byte {error.start}")
    except OSError as error:
        yield str(path), Unusable(f"cannot be read: {error.strerror}")


def _brat_folder(
    folder: Path, texts: Mapping[str, str] | None = None
) -> Iterator[tuple[str, Document | Unusable]]:
    """Each annotation file with the text beside it, or with that of the same name in ``texts``."""
    files = sorted(folder.rglob("*.ann"))
    for path in files:
        name = path.relative_to(folder).with_suffix("").as_posix()
        row: Document | Unusable
        try:
            text = _text(path.with_suffix(".txt")) if texts is None else texts.get(name)
            row = {"id": name, "text": text, "attributions": brat.parse(_text(path), text)}
        except FileNotFoundError as error:
            row = Unusable(f"its text is missing: {Path(error.filename).name}")
        except UnicodeDecodeError as error:
            row = Unusable(f"not UTF-8: {error.reason} at byte {error.start}")
        except OSError as error:
            row = Unusable(f"cannot be read: {error.strerror}")
        except brat.BratProblem as problem:
            row = Unusable(str(problem))
        yield str(path), row
    if not files:
        yield str(folder), Unusable("no .ann files in this folder")


def _text(path: Path) -> str:
    """The file as it is: brat counts every character, those of a Windows line break too."""
    return path.read_bytes().decode("utf-8")
