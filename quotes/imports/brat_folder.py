"""A brat folder that ``quotes export --format brat`` wrote and that somebody has corrected."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from ..evaluation import brat
from ..exports.brat_folder import MANIFEST
from ..readers import Problem
from .verdicts import Corrected

#: What quotes export calls articles: their ids.
_NAME = re.compile(r"[\w.-]+")


def read(path: Path) -> Iterator[Corrected | Problem]:
    """Each article of the folder with its annotations as they are now."""
    try:
        lines = (path / MANIFEST).read_text(encoding="utf-8").splitlines()
        exported = {row["article"]: frozenset(row["quotes"]) for row in map(json.loads, lines)}
    except NotADirectoryError:
        yield Problem(str(path), "a file, no folder that quotes export --format brat made")
        return
    except FileNotFoundError:
        yield Problem(
            str(path), f"{MANIFEST} is missing: only a folder that quotes export made can come back"
        )
        return
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        yield Problem(str(path / MANIFEST), f"cannot be understood: {error}")
        return
    for article, ids in exported.items():
        if not isinstance(article, str) or not _NAME.fullmatch(article):
            yield Problem(str(path / MANIFEST), f"names no article of this folder: {article!r:.60}")
            continue
        annotations = path / f"{article}.ann"
        try:
            text = annotations.with_suffix(".txt").read_bytes().decode()
            attributions = brat.parse(annotations.read_bytes().decode(), text)
        except OSError as error:
            yield Problem(str(annotations), f"cannot be read: {error.strerror}")
        except UnicodeDecodeError as error:
            yield Problem(str(annotations), f"not UTF-8: {error.reason} at byte {error.start}")
        except brat.BratProblem as problem:
            yield Problem(str(annotations), str(problem))
        else:
            yield Corrected(str(annotations), article, attributions, ids)
