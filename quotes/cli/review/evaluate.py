"""``quotes evaluate``: how right predictions are, on one's own annotated articles."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from ...evaluation.annotated_articles import Document
    from ...evaluation.measures import Evaluation, Mistake
    from ...readers import Problem


@click.command(short_help="How right this tool is, or any other, on annotated articles.")
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--db",
    "database_path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Evaluate what this database holds.",
)
@click.option(
    "--pred",
    type=click.Path(exists=True, path_type=Path),
    help="Evaluate these predictions: JSON Lines or a brat folder.",
)
@click.option(
    "--errors",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show N examples of each kind of error.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of tables.")
def command(gold: Path, database_path: Path | None, pred: Path | None, errors: int, as_json: bool) -> None:
    """Compare predictions with annotated articles: precision, recall and F1, overall and for each rule.

    GOLD is a JSON Lines file ({"id", "text", "attributions": [{"content", "cue", "source", "speaker"}]},
    spans as [start, end] in code points), a .txt file with the attributions marked in the text, a folder of
    such files, or a folder of brat standoff, .txt beside .ann. The predictions are those of --db or --pred;
    without either, the articles are read by this program now.

    \b
    Example:
      quotes evaluate annotated.jsonl --errors 5
      quotes evaluate brat-folder/ --db news.db
      quotes extract articles/ > said.jsonl; quotes evaluate brat-folder/ --pred said.jsonl --json
    """
    from ...evaluation.annotated_articles import joined, read_gold, read_predictions
    from ...evaluation.measures import evaluate
    from ...evaluation.published import published
    from ...evaluation.stored_predictions import stored_predictions
    from ...readers import Problem
    from ..shared.messages import Messages
    from ..shared.options import database

    if database_path and pred:
        raise click.UsageError("give either --db or --pred")
    messages = Messages(quiet=False)

    def usable(items: Iterable[Document | Problem]) -> Iterable[Document]:
        for item in items:
            if isinstance(item, Problem):
                messages.show(item)
            else:
                yield item

    documents = list(usable(read_gold(gold)))
    if not documents:
        messages.finish()
        raise click.ClickException(f"{gold}: no annotated articles")
    if database_path:
        with database(database_path) as opened:
            predictions = stored_predictions(opened, documents)
    elif pred:
        predictions = joined(usable(read_predictions(pred, documents)))
    else:
        predictions = {document["id"]: _extracted(document) for document in documents}
    strangers = len(predictions.keys() - {document["id"] for document in documents})
    if strangers:
        click.echo(f"note: {strangers} predicted articles are not among the annotated ones", err=True)
    missing = sum(document["id"] not in predictions for document in documents)
    if missing:
        click.echo(f"note: {missing} annotated articles have no predictions and count as missed", err=True)
    evaluation = evaluate(documents, predictions, errors)
    if as_json:
        scores = {
            score.name: {name: round(figure, 1) for name, figure in score.figures.items()}
            for score in published(documents, predictions)
        }
        click.echo(json.dumps(_as_data(evaluation) | {"published": scores}, ensure_ascii=False))
    else:
        _print_tables(evaluation)
        click.echo("\nas published (docs/accuracy.md says by whom)")
        for score in published(documents, predictions):
            figures = "  ".join(f"{name} {figure:.1f}" for name, figure in score.figures.items())
            click.echo(f"{score.name:20}  {figures}")
        for mistake in evaluation.mistakes:
            _print_mistake(mistake)
    messages.finish()


def _extracted(document: Document) -> dict[str, Any]:
    from extractors import Article, extract

    from ...json_output import attributions_as_json

    article = Article(
        id=document["id"], text=document["text"], title=document.get("title"), date=document.get("date")
    )
    return {"id": article.id, "attributions": attributions_as_json(extract(article))}


def _as_data(evaluation: Evaluation) -> dict[str, Any]:
    from dataclasses import asdict

    rows = {
        name: {
            "p": round(row.precision, 1), "r": round(row.recall, 1), "f1": round(row.f1, 1),
            "gold": row.gold, "pred": row.pred,
        }
        for name, row in evaluation.rows.items()
    }  # fmt: skip
    return {
        "articles": evaluation.articles,
        "rows": rows,
        "rules": {name: asdict(counts) for name, counts in evaluation.rules.items()},
        "errors": [asdict(mistake) for mistake in evaluation.mistakes],
    }


def _print_tables(evaluation: Evaluation) -> None:
    click.echo(f"{evaluation.articles} articles")
    click.echo(f"\n{'':18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'pred':>8}")
    for name, row in evaluation.rows.items():
        click.echo(f"{name:18}{row.precision:7.1f}{row.recall:7.1f}{row.f1:7.1f}{row.gold:8}{row.pred:8}")
    if not evaluation.rules:
        return
    width = max(map(len, evaluation.rules))
    click.echo("\nof 100 attributions by each rule, right in; of 100 quoted segments that it takes, right in")
    click.echo(
        f"{'':{width}}{'found':>8}{'content':>9}{'source':>8}{'speaker':>9}{'segments':>11}{'detect':>8}{'source':>8}"
    )
    for name, rule in evaluation.rules.items():
        click.echo(
            f"{name:{width}}{rule.attributions:8}"
            f"{_share(rule.content_right, rule.attributions):>9}{_share(rule.source_right, rule.attributions):>8}"
            f"{_share(rule.speaker_right, rule.named):>9}{rule.segments:11}"
            f"{_share(rule.segments_right, rule.segments):>8}"
            f"{_share(rule.segment_sources_right, rule.segments):>8}"
        )


def _share(right: int, of: int) -> str:
    return f"{100 * right / of:.1f}" if of else "-"


def _print_mistake(mistake: Mistake) -> None:
    from ...terminal.listing import one_line

    words = one_line(mistake.words if len(mistake.words) <= 200 else mistake.words[:199] + "…")
    rule = f"  rule {mistake.rule}" if mistake.rule else ""
    click.echo(
        f"\n{mistake.kind}  {one_line(mistake.article)} at {mistake.start}{rule}: {one_line(mistake.note)}"
    )
    click.echo(f"  … {one_line(mistake.before)} [[{words}]] {one_line(mistake.after)} …")
