"""``quotes audit``: how right the database is, by the verdicts of its reviewers."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from ..shared.options import Day, data_options, database, db_option


@click.command(short_help="How right the database is, by what reviewers judged.")
@db_option
@click.option("--corrections", is_flag=True, help="List what reviewers found wrong or missed instead.")
@click.option(
    "--reviews", "written", is_flag=True, help="All standing reviews as written, for quotes import."
)
@click.option("--since", type=Day(), help="Corrections on this day or later.")
@data_options
def command(path: Path, corrections: bool, written: bool, since: str | None, form: str | None) -> None:
    """Estimate how often attributions are right, from the random sample that reviewers judged in the browser.

    Overall and by rule, kind, outlet and kind of speaker, each with a 95 % interval, weighted back from the
    sample to the whole; how much was found of what stands in the articles that reviewers read whole; and how
    far reviewers agree.

    \b
    Example:
      quotes audit --db news.db
      quotes audit --corrections --since 2026-03-01 --csv --db news.db
      quotes audit --reviews --csv --db news.db
    """
    from db.review import accuracy_estimates, reviews, whole_articles

    from ...terminal import audit_report, consoles
    from ..shared import output

    if since and not corrections:
        raise click.UsageError("--since belongs to --corrections")
    if written and (corrections or form is None):
        raise click.UsageError("--reviews are data: give --csv or --json with it, and not --corrections")
    with database(path) as db:
        if written:
            rows = reviews.standing(db)
            if form == "json":
                output.print_json(rows)
            else:
                output.print_csv(rows, reviews.STANDING)
            return
        if corrections:
            wrong = reviews.corrections(db, since)
            if form == "json":
                output.print_json(wrong)
            elif form == "csv":
                output.print_csv(wrong, reviews.CORRECTION)
            else:
                rows_found = list(wrong)
                if not rows_found:
                    click.echo("Nothing was found wrong.", err=True)
                    return
                audit_report.corrections(rows_found, consoles.standard_output())
            return
        report = accuracy_estimates.report(db)
        if form == "csv":
            estimates = [*accuracy_estimates.rows(report), whole_articles.row(db)]
            output.print_csv(estimates, accuracy_estimates.COLUMNS)
        elif form == "json":
            output.print_json(_whole(report, db))
        elif not report[0].judged and not whole_articles.recall(db).articles:
            click.echo(_nothing_to_estimate(db), err=True)
        else:
            console = consoles.standard_output()
            audit_report.audit(
                report, accuracy_estimates.coverage(db), accuracy_estimates.agreement(db), console
            )
            audit_report.recall(whole_articles.recall(db), console)


def _nothing_to_estimate(db: Any) -> str:
    """What to do where no verdict tells how right the whole is; those given elsewhere are counted."""
    (others,) = db.execute("SELECT count(DISTINCT quote_id) FROM review_links").fetchone()
    begin = "quotes serve --reviewer NAME opens the audit queue in the browser."
    if not others:
        return f"Nothing is judged yet: {begin}"
    judged = "1 quotation is" if others == 1 else f"{others:,} quotations are"
    return f"{judged} judged, none of the random sample, by which shares are told: {begin} quotes audit --corrections lists what was wrong."


def _whole(report: list[Any], db: Any) -> list[dict[str, Any]]:
    """The estimates and the recall, and after them the agreement of each two reviewers."""
    from db.review import accuracy_estimates, whole_articles

    return [
        *accuracy_estimates.rows(report),
        whole_articles.row(db),
        *({"group": "agreement", **asdict(pair)} for pair in accuracy_estimates.agreement(db)),
    ]
