"""``quotes audit``: how right the database is, by the verdicts of its reviewers."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from ..shared.options import Day, data_options, database, db_option

#: The columns of corrections as CSV.
CORRECTIONS = (
    *("time", "reviewer", "verdict", "extracted_speaker", "corrected_speaker", "text", "rule", "confidence"),
    *("note", "title", "publisher", "published", "url", "article_id", "quote_id"),
)


@click.command(short_help="How right the database is, by what reviewers judged.")
@db_option
@click.option("--corrections", is_flag=True, help="List what reviewers found wrong instead.")
@click.option("--since", type=Day(), help="Corrections on this day or later.")
@data_options
def command(path: Path, corrections: bool, since: str | None, form: str | None) -> None:
    """Estimate how often attributions are right, from the random sample that reviewers judged in the browser.

    Overall and by rule, kind, outlet and kind of speaker, each with a 95 % interval, weighted back from the
    sample to the whole; and how far reviewers agree.

    \b
    Example:
      quotes audit --db news.db
      quotes audit --corrections --since 2026-03-01 --csv --db news.db
    """
    from db.review import accuracy_estimates, reviews

    from ...terminal import consoles, listing
    from ..shared import output

    if since and not corrections:
        raise click.UsageError("--since belongs to --corrections")
    with database(path) as db:
        if corrections:
            wrong = reviews.corrections(db, since)
            if form == "json":
                output.print_json(wrong)
            elif form == "csv":
                output.print_csv(wrong, CORRECTIONS)
            else:
                listing.corrections(wrong, consoles.standard_output())
            return
        report = accuracy_estimates.report(db)
        if form == "csv":
            output.print_csv(accuracy_estimates.rows(report), accuracy_estimates.COLUMNS)
        elif form == "json":
            output.print_json(_whole(report, db))
        elif not report[0].judged:
            click.echo(
                "Nothing is judged yet: quotes serve --reviewer NAME opens the audit queue in the browser.",
                err=True,
            )
        else:
            listing.audit(
                report,
                accuracy_estimates.coverage(db),
                accuracy_estimates.agreement(db),
                consoles.standard_output(),
            )


def _whole(report: list[Any], db: Any) -> list[dict[str, Any]]:
    """The estimates, and after them the agreement of each two reviewers."""
    from db.review import accuracy_estimates

    return [
        *accuracy_estimates.rows(report),
        *({"group": "agreement", **asdict(pair)} for pair in accuracy_estimates.agreement(db)),
    ]
