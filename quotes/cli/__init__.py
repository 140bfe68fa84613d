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
from pathlib import Path

import click

import quotes
from quotes.problem import SetupProblem

#: The file that is taken from the working folder.
OWN_WORDS = Path("quotes.toml")


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

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except SetupProblem as problem:
            raise click.ClickException(str(problem)) from None


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
    own = config or (OWN_WORDS if OWN_WORDS.is_file() else None)
    # Without words of one's own nothing is loaded, unless others were in use in this process before.
    if own or "quotes.extraction" in sys.modules:
        quotes.configure(own)
