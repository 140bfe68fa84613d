"""Label Studio's JSON export of tasks that ``quotes export --format labelstudio`` made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extractors.model import STANCES

from ..errors import OnrecordError
from ..exports.label_studio import LABELS
from ..readers import Problem
from .verdicts import Corrected

ROLES = {label: role for role, label in LABELS.items()}


class _Unusable(OnrecordError, ValueError):
    """Why a task cannot be used, in one line."""


def read(path: Path) -> Iterator[Corrected | Problem]:
    """Each task that somebody has submitted, by its latest annotation; tasks not worked on are left out."""
    try:
        tasks = json.loads(path.read_bytes())
    except OSError as error:
        yield Problem(str(path), f"cannot be read: {error.strerror}")
        return
    except (ValueError, RecursionError) as error:
        yield Problem(str(path), f"not JSON: {error}")
        return
    if not isinstance(tasks, list):
        yield Problem(str(path), "not a list of tasks; export from Label Studio as JSON")
        return
    for number, task in enumerate(tasks, 1):
        where = f"{path}, task {number}"
        try:
            corrected = _corrected(where, task)
        except _Unusable as problem:
            yield Problem(where, str(problem))
        except (KeyError, IndexError, TypeError, ValueError, AttributeError, OverflowError) as error:
            yield Problem(where, f"not as Label Studio exports JSON: {type(error).__name__} {error}")
        else:
            if corrected:
                yield corrected


def _corrected(where: str, task: Mapping[str, Any]) -> Corrected | None:
    done = [a for a in task.get("annotations") or () if not a.get("was_cancelled")]
    if not done:
        return None
    latest = max(done, key=lambda a: str(a.get("updated_at") or a.get("created_at") or ""))
    data = task["data"]
    if not isinstance(data.get("article"), str) or not isinstance(data.get("text"), str):
        raise _Unusable(
            'its data has no "article" and "text": it was not exported from a database of quotations'
        )
    attributions = _attributions(latest["result"], data["text"])
    exported = frozenset(data.get("quotes") or ())
    by = latest.get("completed_by")
    reviewer = by.get("email") if isinstance(by, dict) else None
    return Corrected(where, data["article"], attributions, exported, reviewer)


def _attributions(result: list[Mapping[str, Any]], text: str) -> list[dict[str, Any]]:
    regions = {r["id"]: r for r in result if r.get("type") == "labels" and r["value"].get("labels")}
    roles = {name: ROLES.get(r["value"]["labels"][0]) for name, r in regions.items()}
    spans = {name: _span(r["value"], text) for name, r in regions.items() if roles[name]}
    names = {r["id"]: " ".join(r["value"]["text"]).strip() for r in result if r.get("type") == "textarea"}
    stances = {r["id"]: r["value"]["choices"][0] for r in result if r.get("type") == "choices"}
    if odd := set(stances.values()) - set(STANCES):
        raise _Unusable(f"no stance {min(odd)!r}; there are {', '.join(STANCES)}")
    rows = {
        name: {"content": [spans[name]], "cue": [], "source": []}
        for name in spans
        if roles[name] == "content"
    }
    continued = set()
    for link in (r for r in result if r.get("type") == "relation"):
        head, end = link["from_id"], link["to_id"]
        if roles.get(head) != "content":
            head, end = end, head
        if head in rows and end in spans and head != end:
            rows[head][roles[end] or ""].append(spans[end])
            if roles[end] == "content":
                continued.add(end)
    out = []
    for name, row in rows.items():
        if name in continued:
            continue
        whole: dict[str, Any] = {role: sorted(places) for role, places in row.items()}
        # The region's id begins with that of its quotation, if it is one that was exported.
        whole["id"] = name.rpartition("-content")[0]
        if names.get(name):
            whole["speaker"] = {"name": names[name], "kind": None}
        if name in stances:
            whole["stance"] = stances[name]
        out.append(whole)
    return out


def _span(value: Mapping[str, Any], text: str) -> list[int]:
    """The region's place in code points, told from UTF-16 units, which some versions give, by its words."""
    start, end, words = int(value["start"]), int(value["end"]), value.get("text")
    if words is None or text[start:end] == words:
        if not 0 <= start < end <= len(text):
            raise _Unusable(f"a region [{start}, {end}] lies outside the text of {len(text)} characters")
        return [start, end]
    units = text.encode("utf-16-le")
    if units[2 * start : 2 * end].decode("utf-16-le", "replace") == words:
        start = len(units[: 2 * start].decode("utf-16-le"))
        return [start, start + len(words)]
    raise _Unusable(
        f"a region [{start}, {end}] is {words[:40]!r}, but the text has {text[start:end][:40]!r} there"
    )
