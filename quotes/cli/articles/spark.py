"""``quotes spark``: articles to attributions on many machines."""

from __future__ import annotations

import sys

import click

from ..shared.options import columns_option, quiet_option


@click.command(short_help="Extract on a Spark cluster: JSON Lines or Parquet in, Parquet out.")
@click.argument("source", metavar="INPUT")
@click.argument("output")
@columns_option
@click.option(
    "--master", help="Spark's address: spark://host:7077, yarn, local[4].  [default: all cores here]"
)
@quiet_option
def command(
    source: str, output: str, columns: dict[str, str] | None, master: str | None, quiet: bool
) -> None:
    """Find what is said in the articles of INPUT on many machines, and write it to the new folder OUTPUT.

    INPUT is a file or folder of JSON Lines or Parquet, at any address that Spark can read. OUTPUT is Parquet
    with one row an article; "quotes load" brings it into a database, with the same rows as "quotes ingest".
    Needs pip install 'onrecord[spark]', also on the workers, and Java 17.

    \b
    Example:
      quotes spark archive/ said/
      quotes spark s3a://news/archive/ s3a://news/said/ --master yarn
    """
    try:
        from ...spark import job
    except ImportError as error:
        raise click.ClickException(
            f"needs {error.name or error}, which is not installed: pip install 'onrecord[spark]'"
        ) from None
    try:
        spark = job.session(master)
        try:
            written = job.run(spark, source, output, columns)
        finally:
            spark.stop()
    except job.ClusterProblem as problem:
        raise click.ClickException(str(problem)) from None
    if not quiet:
        click.echo(
            f"{written.articles:,} articles, {written.quotes:,} quotations, {written.failures:,} failures",
            err=True,
        )
    if written.failures:
        click.echo(f"problem: {output}: {written.failures:,} failures are in its column failure", err=True)
        sys.exit(1)
