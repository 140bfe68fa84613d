"""Arithmetic on sets of characters, kept as sorted disjoint half-open ranges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Ranges = tuple[tuple[int, int], ...]


def union(spans: Iterable[Sequence[int]]) -> Ranges:
    """The characters that lie in any of the spans; empty spans vanish, touching ones become one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((s[0], s[1]) for s in spans):
        if end <= start:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def length(ranges: Ranges) -> int:
    """How many characters."""
    return sum(end - start for start, end in ranges)


def shared(a: Ranges, b: Ranges) -> int:
    """How many characters lie in both."""
    total = i = j = 0
    while i < len(a) and j < len(b):
        total += max(0, min(a[i][1], b[j][1]) - max(a[i][0], b[j][0]))
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return total


def overlap(a: Ranges, b: Ranges) -> bool:
    """Whether any character lies in both."""
    return shared(a, b) > 0
