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
@click.option("--all", "everything", is_flag=True, help="Print every quotation, by speaker.")
@click.option(
    "--port", "-p", default=8001, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on."
)
def command(path: Path | None, serve: bool, everything: bool, port: int) -> None:
    """Read a dozen sample articles, print who said what, and serve the database at http://127.0.0.1:8001/.

    The audit, where quotations are judged, is signed in by the link that is printed.

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
            role_class = None if everything else "spokesperson"
            if not everything:
                console.print('Said by spokespersons, whatever their title ("quotes demo --all" prints all):')
            shown = quotations.find(db, order="speaker", role_class=role_class)
            listing.quotations(shown, console, by_speaker=True)
            said, speakers = quotations.count(db), len(quotations.speakers(db))
            console.print(
                f"{summary.articles} articles read in {summary.seconds:.1f} s: {said} quotations by {speakers} speakers."
            )
        if serve:
            console.print(
                f"To find, read and check: http://127.0.0.1:{port}/ until Ctrl-C. To judge quotations:"
            )
            try:
                serve_database(path, port=port, reviewers=["you"])
            except ServingProblem as problem:
                raise click.ClickException(str(problem)) from None
