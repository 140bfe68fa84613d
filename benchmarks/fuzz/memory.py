"""The memory of a run, written down minute by minute (Linux only: reads /proc; elsewhere it is 0 and never grows)."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

#: So many bytes may a process grow after its first minute.
GROWTH = 60_000_000


class Memory:
    """What a process has in memory, each minute since it began.

    ``forget`` gives up what is remembered of earlier texts: that has an end, but would hide what has none.
    """

    def __init__(self, forget: Callable[[], object] | None = None) -> None:
        self.forget = forget
        self.begun = self.asked = time.monotonic()
        self.first = 0

    def look(self, what: str) -> str | None:
        """Once a minute prints what was done and how large the process is; what is wrong with that, if anything."""
        now = time.monotonic()
        if now - self.asked < 60:
            return None
        self.asked = now
        if self.forget:
            self.forget()
        gc.collect()
        size = resident()
        self.first = self.first or size
        print(f"minute {(now - self.begun) / 60:.0f}: {what}, {size / 1e6:.0f} MB", flush=True)
        if size - self.first > GROWTH:
            return f"memory grew from {self.first / 1e6:.0f} MB to {size / 1e6:.0f} MB"
        return None


def resident() -> int:
    """The memory of this process in bytes; 0 where it cannot be told."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
    except OSError:
        return 0
