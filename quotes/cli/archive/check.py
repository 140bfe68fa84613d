"""``quotes check``: was this ever said?"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractors.model import STANCES

from ..shared.options import database, db_option, json_option

if TYPE_CHECKING:
    from db.search.quote_check import Answer


@click.command(short_help="Was this ever said, by whom, in these words?")
@click.argument("text", nargs=-1)
@db_option
@click.option("--speaker", metavar="NAME", help="Who is said to have said it: any form of the name.")
@click.option(
    "--stance",
    type=click.Choice(STANCES),
    help="In what sense you give the words, where not as plainly said (a draft tells it by itself).",
)
@click.option(
    "--draft",
    "drafts",
    multiple=True,
    metavar="FILE",
    help="Check every quotation in this article, of any format that ingest reads; - for standard input.",
)
@click.option("--details", is_flag=True, help="For a draft: with what the articles have, word by word.")
@json_option
def command(
    text: tuple[str, ...],
    path: Path,
    speaker: str | None,
    stance: str | None,
    drafts: tuple[str, ...],
    details: bool,
    form: str | None,
) -> None:
    """Hold a quotation, or all quotations of a draft, against the database.

    The exit code tells the answer: 0 said, in these words, or in them and in the same sense; 3 not found; 4 only reported; 5 altered; 6 said by
    somebody else; 7 denied, not said, asked, alleged or planned (or plainly said, where you give it so); for a draft the highest of its quotations.
    [-words-] are in the article and not in yours, {+words+} in yours only.

    \b
    Example:
      quotes check "We had four hours of warning" --speaker Reyes --db news.db
      quotes check --draft story.txt --db news.db
    """
    from db.search.quote_check import VERDICTS, check

    from ... import readers
    from ...draft_check import check_draft
    from ...ingest.attempts import Failure
    from ...terminal import consoles, variants
    from ..shared import output
    from ..shared.messages import Messages

    if bool(text) == bool(drafts):
        raise click.UsageError("give either the words of a quotation or --draft FILE")
    if text and not any(letter.isalnum() for word in text for letter in word):
        raise click.UsageError("there is no word to check in this quotation")
    if drafts and (speaker or stance):
        raise click.UsageError("--speaker and --stance are for a quotation; a draft tells both itself")
    messages = Messages(quiet=False)
    rows: list[dict[str, Any]] = []
    console = consoles.standard_output()
    with database(path) as db:
        if text:
            found = check(db, " ".join(text), speaker, stance or "said")
            rows.append(_row(found))
            if form is None:
                variants.answer(found, console)
        for item in readers.read(drafts) if drafts else ():
            if isinstance(item, readers.Problem | readers.Note | Failure):
                messages.show(item)
                continue
            for checked in check_draft(db, item):
                place = {"draft": item.id, "start": checked.start, "end": checked.end}
                rows.append(place | _row(checked.answer))
                if form is None:
                    (variants.answer if details else variants.one_line_answer)(checked.answer, console)
    if form == "json":
        output.print_json(rows)
    elif not rows:
        click.echo("No quotation was found to check.", err=True)
    messages.finish()
    verdicts = Counter(row["verdict"] for row in rows)
    if drafts and rows and form is None:
        parts = ", ".join(f"{count} {verdict.replace('_', ' ')}" for verdict, count in verdicts.most_common())
        click.echo(f"{len(rows)} quotations: {parts}", err=True)
    sys.exit(max((VERDICTS[verdict][1] for verdict in verdicts), default=0))


def _row(found: Answer) -> dict[str, Any]:
    return {
        "asked": found.asked,
        "speaker": found.speaker,
        "stance": found.stance,
        "verdict": found.verdict,
        "status": found.status,
        "other_speaker": found.other_speaker,
        "matches": [
            {
                "kind": match.kind,
                "by_speaker": match.by_speaker,
                "negation": match.negation,
                "share": round(match.share, 3),
                "pieces": [list(piece) for piece in match.pieces],
                "quote": match.quote,
            }
            for match in found.matches
        ],
    }
