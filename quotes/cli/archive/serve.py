"""``quotes serve``: the database in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from ..shared.options import database, db_option


@click.command(short_help="Browse a database in Datasette.")
@db_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for everyone."
)
@click.option(
    "--port", "-p", default=8001, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on."
)
@click.option(
    "--reviewer",
    "reviewers",
    multiple=True,
    metavar="NAME",
    help="Print a link that signs NAME in, to review quotations; give it once for each reviewer.",
)
@click.option("--root", is_flag=True, help="Print a link that signs you in as root, good for one use.")
@click.option("--open", "open_browser", is_flag=True, help="Open the page in the browser.")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your own Datasette configuration (JSON or YAML); it wins over ours.",
)
def command(
    path: Path,
    host: str,
    port: int,
    reviewers: tuple[str, ...],
    root: bool,
    open_browser: bool,
    config: Path | None,
) -> None:
    """Serve a database with Datasette: speakers, articles with their quotations marked, search, audit.

    Anyone who reaches the address can read; reviewing needs you to be signed in (--reviewer, --root, or an
    authentication plugin of Datasette that --config sets up). A reviewer's link holds until the server ends;
    with the same DATASETTE_SECRET in the environment it holds for the next start too.

    \b
    Example:
      quotes serve --db news.db
      quotes serve --db news.db --reviewer ana --reviewer ben
    """
    from ...server import ServingProblem, serve

    with database(path):
        pass  # brings the schema up to date, and says in one line what is wrong with the file
    try:
        serve(
            path,
            host=host,
            port=port,
            root=root,
            reviewers=reviewers,
            open_browser=open_browser,
            config=config,
        )
    except ServingProblem as problem:
        raise click.ClickException(str(problem)) from None
