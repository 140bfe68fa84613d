"""``quotes demo``: what this tool does, on articles that come with it."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

import click

from ..shared.options import database


@click.command(short_help="See what this does, on sample articles.")
@click.option(
    "--db",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep the database here.  [default: a temporary one]",
)
@click.option(
    "--serve/--no-serve", default=True, help="Serve the database afterwards, until Ctrl-C.  [default: serve]"
)
@click.option(
    "--port", "-p", default=8001, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on."
)
def command(path: Path | None, serve: bool, port: int) -> None:
    """Read a dozen sample articles, print who said what, and serve the database at http://127.0.0.1:8001/.

    \b
    Example:
      quotes demo
      quotes demo --no-serve --db sample.db
    """
    from db.search import quotations

    from ...ingest.demo import read_samples
    from ...server import ServingProblem
    from ...server import serve as serve_database
    from ...terminal import consoles, listing

    with ExitStack() as stack:
        if path is None:
            path = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="quotes-"))) / "demo.db"
        with database(path, create=True) as db:
            summary = read_samples(db)
            console = consoles.standard_output()
            listing.quotations(quotations.find(db, order="speaker"), console, by_speaker=True)
            console.print(f"{summary.articles} articles read in {summary.seconds:.1f} s.")
        if serve:
            console.print(f"Serving them at http://127.0.0.1:{port}/ until Ctrl-C.")
            try:
                serve_database(path, port=port, root=True)
            except ServingProblem as problem:
                raise click.ClickException(str(problem)) from None
