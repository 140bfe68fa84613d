"""The command ``quotes``. One file here is one command: ``quotes/cli/find.py`` holds ``quotes find``.

A file offers its command as ``command``; a file that begins with an underscore is no command, and a
name that Python keeps for itself has one at its end (``import_.py``). Commands only parse and print.
Heavy modules are imported inside the commands, so that ``quotes --help`` answers at once.
"""

from __future__ import annotations

import importlib
import io
import pkgutil
import sys

import click


class Commands(click.Group):
    """A group that finds its commands in the files of this folder."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        names = (module.name for module in pkgutil.iter_modules(__path__))
        return sorted(name.rstrip("_") for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__name__}.{name if name != 'import' else 'import_'}")
        command: click.Command = module.command
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord", prog_name="quotes")
def main() -> None:
    """Find every quotation and reported statement in news articles, say who said it, and keep the proof.

    \b
    Try it on the articles that come with it:
      quotes demo
    On your own:
      quotes ingest articles/ --db news.db
      quotes find --role spokesman --db news.db
      quotes serve --db news.db
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that knows few characters shows question marks for the others.
        sys.stdout.reconfigure(errors="replace")
