"""The command ``quotes``. One file in a folder here is one command: ``cli/archive/find.py`` holds ``quotes find``.

The folders: ``articles`` (what reads articles), ``archive`` (what reads a database or works on it as a
whole), ``review`` (people's judgement, and exchange); ``shared`` holds no commands. A file offers its
command as ``command``; a name that Python keeps for itself has an underscore at its end (``import_.py``). Commands only parse and print.
Heavy modules are imported inside the commands, so that ``quotes --help`` answers at once.
"""

from __future__ import annotations

import contextlib
import errno
import importlib
import io
import os
import pkgutil
import sys
from functools import cache
from pathlib import Path
from typing import Any

import click

import quotes

#: The file that is taken from the working folder.
OWN_WORDS = Path("quotes.toml")


#: The folders whose files are commands.
GROUPS = ("articles", "archive", "review")


#: What the system says of a file that cannot take any more.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


@cache
def _modules() -> dict[str, str]:
    """The name of each command -> the full name of its module."""
    return {
        module.name.rstrip("_"): f"{__name__}.{group}.{module.name}"
        for group in GROUPS
        for module in pkgutil.iter_modules([str(Path(__file__).parent / group)])
    }


def _hidden(problem: ImportError) -> str | None:
    """What to do where another module has the name of one of our packages; None for other problems."""
    top = (problem.name or "").split(".")[0]
    ours = Path(__file__).resolve().parents[2]
    where = getattr(sys.modules.get(top), "__file__", None)
    if top not in ("db", "extractors") or where is None or Path(where).resolve().is_relative_to(ours / top):
        return None
    return (
        f"{where} has the name of the package {top!r} that comes with onrecord, and hides it: rename it, "
        "start in another folder, or install onrecord into an environment of its own"
    )


class Commands(click.Group):
    """A group that finds its commands in the files of the folders beside it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_modules())

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        module = _modules().get(name)
        if module is None:
            return None
        command: click.Command = importlib.import_module(module).command
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except Exception as problem:
            if isinstance(problem, ImportError) and (hidden := _hidden(problem)):
                raise click.ClickException(hidden) from None
            from ..errors import OnrecordError, extra_of

            if isinstance(problem, OnrecordError):
                raise click.ClickException(str(problem)) from None
            if isinstance(problem, ModuleNotFoundError) and (extra := extra_of(problem)):
                raise click.ClickException(
                    f"this command needs {problem.name}, which is not installed: pip install 'onrecord[{extra}]'"
                ) from None
            if isinstance(problem, BrokenPipeError):  # "| head": whoever reads has seen enough
                _drop_output()
                ctx.exit(0)
            if isinstance(problem, PermissionError) and problem.filename is not None:
                raise click.ClickException(
                    f"{problem.filename}: {problem.strerror}; ask for the right to read or write there, or give another place"
                ) from None
            raise

    def main(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().main(*args, **kwargs)
        except OSError as problem:
            if problem.errno not in _FULL or problem.filename is not None:
                raise
            _drop_output()
            click.echo(f"Error: standard output: cannot be written: {problem.strerror}", err=True)
            sys.exit(1)


def _drop_output() -> None:
    """Gives standard output to nobody: what waits to be written would fail once more when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _own_words() -> Path | None:
    """The quotes.toml of the working folder; None where there is none, or where one may not look."""
    with contextlib.suppress(PermissionError):
        return OWN_WORDS if OWN_WORDS.is_file() else None
    return None


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord", prog_name="quotes")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    envvar="QUOTES_CONFIG",
    show_envvar=True,
    help="Your own verbs, titles, roles, names and works.  [default: quotes.toml, if there is one here]",
)
def main(config: Path | None) -> None:
    """Find every quotation and reported statement in news articles, say who said it, and keep the proof.

    It reads English; articles in other languages are stored, and nothing is extracted from them.

    \b
    Try it on the articles that come with it:
      quotes demo
    On your own:
      quotes ingest articles/ --db news.db
      quotes find --role-class spokesperson --db news.db
      quotes serve --db news.db
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that knows few characters shows question marks for the others.
        sys.stdout.reconfigure(errors="replace")
    own = config or _own_words()
    # Without words of one's own nothing is loaded, unless others were in use in this process before.
    if own or "quotes.configuration.configured_extractor" in sys.modules:
        quotes.configure(own)
