"""``quotes remove``: what must go from a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..shared.options import database, db_option

if TYPE_CHECKING:
    from db.writing.removal import Removed, What


@click.command(short_help="Remove an article, a file, an outlet or a speaker.")
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1)
@db_option
@click.option("--file", metavar="PATH", help="All articles of this file, or of the files in this folder.")
@click.option("--publisher", metavar="NAME", help="All articles of this outlet.")
@click.option(
    "--speaker",
    "speakers",
    metavar="NAME",
    multiple=True,
    help="All quotations of this speaker: any form of the name, or an id.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would be removed.")
@click.option(
    "--undo", is_flag=True, help="Take that back: articles are read by the next ingest, a speaker's at once."
)
def command(
    articles: tuple[str, ...],
    path: Path,
    file: str | None,
    publisher: str | None,
    speakers: tuple[str, ...],
    dry_run: bool,
    undo: bool,
) -> None:
    """Remove articles with all that was found in them, or all quotations of a speaker.

    ARTICLE is the id or the key of an article, as quotes find --json shows it. What is removed is not read again
    by later ingests, also with --refresh, until --undo. Verdicts of reviewers are kept as a record.

    \b
    Example:
      quotes remove --publisher "Harbour Post" --dry-run --db news.db
      quotes remove news/pier.txt --db news.db
      quotes remove --speaker "Ana Prado" --db news.db
    """
    from db.writing import removal

    from ...ingest.closing import close
    from ...ingest.read_again import read_again
    from ..shared.messages import Messages

    messages = Messages(False, f"quotes failures --db {path}")

    wanted: list[tuple[What, str]] = [("article", each) for each in articles]
    if file:
        wanted.append(("file", file))
    if publisher:
        wanted.append(("publisher", publisher))
    for speaker in speakers:
        wanted.append(("speaker", speaker))
    if not wanted:
        raise click.UsageError("name an ARTICLE, --file, --publisher or --speaker")
    with database(path) as db:
        for what, value in wanted:
            found = removal.removed(db, what, value) if undo else removal.matching(db, what, value)
            if not found:
                problem = f"no {what} that was removed" if undo else f"no such {what} in {path}"
                raise click.ClickException(f"{value}: {problem}")
            if what == "speaker" and len(found) > 1:
                each = ", ".join(f"{name} ({sid})" for sid, name in found[:10])
                raise click.ClickException(f"{value}: several speakers; give the id of each: {each}")
            keys = [key for key, _ in found]
            if undo:
                again = removal.spoken_of(db, found[0][1]) if what == "speaker" else []
                removal.allow(db, what, keys)
                if what == "speaker":
                    count = read_again(db, again, tell=messages.hear)
                    click.echo(f"{value}: taken back; {_number(count, 'article')} read again")
                else:
                    click.echo(f"{value}: may be read again by the next ingest")
                continue
            removed = removal.count(db, what, keys) if dry_run else removal.remove(db, what, value, keys)
            click.echo(f"{value}: {_told(removed, dry_run)}")
            if what == "speaker" and not dry_run:
                ((speaker, name),) = found
                click.echo(
                    f"To take that back: quotes remove --speaker {speaker} --undo --db {path}  ({name})"
                )
        if not (undo or dry_run):
            close(db, messages.show)


def _told(removed: Removed, dry_run: bool) -> str:
    parts = [
        _number(removed.articles, "article") if removed.articles else "",
        _number(removed.quotes, "quotation"),
        _number(removed.speakers, "speaker") if removed.speakers else "",
    ]
    told = f"{', '.join(filter(None, parts))} {'would be removed' if dry_run else 'removed'}"
    return f"{told}; {_number(removed.verdicts, 'verdict')} kept as a record" if removed.verdicts else told


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"
