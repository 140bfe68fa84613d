"""What extraction gives, as plain data for JSON."""

from __future__ import annotations

from typing import Any

from extractors import Extraction


def attributions_as_json(extraction: Extraction) -> list[dict[str, Any]]:
    """The attributions of an extraction in the shape of the contract of ``quotes extract``."""
    rows: list[dict[str, Any]] = []
    for a in extraction.attributions:
        speaker = a.speaker
        row: dict[str, Any] = {
            "kind": a.kind,
            "content": [list(s) for s in a.content],
            "cue": [list(s) for s in a.cue],
            "source": [list(s) for s in a.source],
            "speaker": speaker.name if speaker else None,
            "speaker_kind": speaker.kind if speaker else None,
            "role": speaker.role if speaker else None,
            "affiliation": speaker.affiliation if speaker else None,
            "rule": a.rule,
            "confidence": a.confidence,
            "reason": a.reason,
            "cue_class": a.cue_class,
            "negated": a.negated,
        }
        rows.append(row)
    return rows
