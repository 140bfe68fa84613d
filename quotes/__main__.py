"""The command ``quotes``, also as ``python -m quotes``: what Ctrl-C does, and then the commands of ``cli``."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from pathlib import Path
from types import FrameType


def run() -> None:
    """Runs the command. The first Ctrl-C lets it end in good order, the second ends it at once."""
    gc.set_threshold(20_000, 20, 20)  # a start makes 100,000 objects that stay, and hardly any cycle of them
    heard = (
        signal.getsignal(signal.SIGINT) is signal.default_int_handler
    )  # a job in the background hears none
    if heard:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing is begun yet: no traceback out of an import
    _open_what_is_closed()
    from .cli import main

    if heard:
        signal.signal(signal.SIGINT, _first)
    try:
        main()
    except SystemExit as ended:
        if ended.code and signal.getsignal(signal.SIGINT) is _second:
            _end()  # without waiting for workers
        raise


def _open_what_is_closed() -> None:
    """Gives nothing to read and nobody to write to, where whoever started this (cron, ``<&-``) left neither."""
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - for as long as the process lives
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


def _first(number: int, frame: FrameType | None) -> None:
    signal.signal(number, _second)
    raise KeyboardInterrupt


def _second(number: int, frame: FrameType | None) -> None:
    _end()


def _end() -> None:
    """Ends this process as one that was interrupted.

    Workers see that it is gone, and end too; what the database was at is undone when it is next opened.
    """
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(130)


if __name__ == "__main__":
    run()
