"""Our data types as plain data: dictionaries by the names of their fields, lists, numbers and strings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def plain(value: Any) -> Any:
    """A value as JSON can hold it: a type of ours as a dictionary of its fields, a span as ``[start, end]``."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        if value._fields == ("start", "end"):
            return list(value)
        return {name: plain(one) for name, one in zip(value._fields, value, strict=True)}
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(one) for one in value)
    return value
