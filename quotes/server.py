"""Starts Datasette on one database, with all that it has to know about it."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from db.database.connection import takes_no_writing
from db.serving.metadata import SETTINGS, metadata
from db.serving.reviewer_links import reviewer_link

from .errors import OnrecordError


class ServingProblem(OnrecordError):
    """Why the database cannot be served, in one line for people."""


def serve(
    path: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8001,
    root: bool = False,
    reviewers: Sequence[str] = (),
    open_browser: bool = False,
    config: Path | None = None,
) -> None:
    """Serves the database at path until it is interrupted.

    ``root`` prints a link that signs its user in as root, and so it does for each of ``reviewers``; their links
    hold until the server ends, or as long as the variable DATASETTE_SECRET stays what it is. ``config`` is a file (JSON or YAML) of the user's
    own metadata and configuration, which wins over ours. Raises ServingProblem when the port is taken or
    the file is none.
    """
    import click
    from datasette.cli import cli
    from datasette.plugins import pm

    from . import pages

    _check_port(host, port)
    secret = os.environ.get("DATASETTE_SECRET") or secrets.token_hex(32)
    for name in reviewers:
        click.echo(f"{name} reviews at {reviewer_link(_address(host, port), secret, name)}")
    # Ended by a signal, the temporary files go too.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    with tempfile.TemporaryDirectory(prefix="quotes-") as folder:
        given = configuration(path, config, reviewers)
        arguments = ["serve", str(path), "--host", host, "--port", str(port)]
        if takes_no_writing(path):
            arguments.insert(1, "--immutable")
            click.echo(
                f"{path} cannot be written where it lies: it is shown as it is now, and nobody can review it",
                err=True,
            )
        if datasette_is_1():
            # From metadata it would take each "allow" out, that of a plugin too.
            arguments += ["--config", _file(folder, "config", given)]
            given = {name: value for name, value in given.items() if name not in ("plugins", "allow")}
        arguments += ["--metadata", _file(folder, "metadata", given)]
        for name, value in SETTINGS.items():
            arguments += ["--setting", name, json.dumps(value)]
        arguments += ["--secret", secret]  # within this process: no list of processes shows it
        arguments += ["--root"] * root + ["--open"] * open_browser
        pm.register(pages, pages.NAME)
        try:
            with suppress(click.Abort, KeyboardInterrupt):
                cli.main(arguments, prog_name="datasette", standalone_mode=False)
        finally:
            pm.unregister(name=pages.NAME)
            pages.end()


def _file(folder: str, name: str, content: Mapping[str, Any]) -> str:
    """The path of a new file in the folder with this content as JSON."""
    file = Path(folder) / f"{name}.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return str(file)


def configuration(path: Path, own: Path | None = None, reviewers: Sequence[str] = ()) -> dict[str, Any]:
    """What Datasette is told: tables, facets, named queries, which database the front page is for."""
    ours = metadata(path.stem)
    ours["plugins"] = {"onrecord": {"home": path.stem}}
    if reviewers:
        ours["plugins"]["onrecord"]["allow"] = {"id": ["root", *reviewers]}
    return _merged(ours, _read(own)) if own else ours


def datasette_is_1() -> bool:
    """Whether the Datasette installed is of the 1.0 line, which reads configuration apart from metadata."""
    from datasette.version import __version__

    return int(__version__.partition(".")[0]) >= 1


def _read(path: Path) -> dict[str, Any]:
    from datasette.utils import BadMetadataError, parse_metadata

    try:
        read = parse_metadata(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, BadMetadataError) as error:
        raise ServingProblem(f"{path}: cannot be read as configuration, JSON or YAML: {error}") from None
    if not isinstance(read, dict):
        raise ServingProblem(f"{path}: holds no configuration: an object of names and values is wanted")
    return read


def _merged(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Both, one inside the other; where they disagree, theirs."""
    merged = dict(ours)
    for key, value in theirs.items():
        before = merged.get(key)
        merged[key] = (
            _merged(before, value) if isinstance(before, Mapping) and isinstance(value, Mapping) else value
        )
    return merged


def _address(host: str, port: int) -> str:
    """The address of a server for people; one that listens everywhere is called by the machine's name."""
    name = socket.gethostname() if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}"


def _check_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ServingProblem(
            f"cannot listen at {host}:{port}: {reason}; choose another with --port"
        ) from None
