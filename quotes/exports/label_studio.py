"""Label Studio: one task an article, what the program found as a prediction to be corrected there.

A quotation is a region Content (more of them when it is split), with its Cue and its Source as regions of
their own, tied to it by relations; the speaker's name is a text of the region Content, and its stance a choice
(said where none is chosen). Offsets are code
points, as Label Studio stores them. The project needs the labelling interface of CONFIGURATION.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any

from db.text.reporting_clause import stance_of
from extractors.model import STANCES

from .by_article import Found, Row
from .json_ld import write_list

CONFIGURATION = f"""\
<View>
  <Labels name="label" toName="text">
    <Label value="Content"/><Label value="Cue"/><Label value="Source"/>
  </Labels>
  <Relations><Relation value="cue"/><Relation value="source"/><Relation value="continued"/></Relations>
  <Text name="text" value="$text"/>
  <TextArea name="speaker" toName="text" perRegion="true" whenTagName="label" whenLabelValue="Content"
            placeholder="Who said it"/>
  <Choices name="stance" toName="text" perRegion="true" whenTagName="label" whenLabelValue="Content">
    {"".join(f'<Choice value="{stance}"/>' for stance in STANCES)}
  </Choices>
</View>
"""

LABELS = {"content": "Content", "cue": "Cue", "source": "Source"}


def write(found: Iterable[Found], out: IO[bytes]) -> int:
    """Writes a list of tasks. Gives the number of quotations."""
    count = 0

    def tasks() -> Iterator[dict[str, Any]]:
        nonlocal count
        for item in found:
            count += len(item.quotes)
            yield _task(item)

    write_list(b"", tasks(), b"", out)
    return count


def _task(item: Found) -> dict[str, Any]:
    article, quotes = item.article, item.quotes
    data = {
        "text": article["text"],
        "article": article["id"],
        "title": article["title"],
        "quotes": [row["id"] for row in quotes],
    }
    result = [piece for row in quotes for piece in _result(article["text"], row)]
    score = sum(row["confidence"] for row in quotes) / len(quotes)
    return {"data": data, "predictions": [{"model_version": "onrecord", "score": score, "result": result}]}


def _result(text: str, row: Row) -> Iterator[dict[str, Any]]:
    names: dict[str, list[str]] = {}
    for role, label in LABELS.items():
        names[role] = [f"{row['id']}-{role}{n}" for n in range(len(row["spans"][role]))]
        for name, (start, end) in zip(names[role], row["spans"][role], strict=True):
            place = {"start": start, "end": end, "text": text[start:end]}
            tags = {"id": name, "from_name": "label", "to_name": "text", "type": "labels"}
            yield {**tags, "value": {**place, "labels": [label]}, "score": row["confidence"]}
    head, *rest = names["content"]
    if row["speaker"]:
        start, end = row["spans"]["content"][0]
        tags = {"id": head, "from_name": "speaker", "to_name": "text", "type": "textarea"}
        yield {**tags, "value": {"start": start, "end": end, "text": [row["speaker"]]}}
    if (stance := stance_of(row)) != "said":
        start, end = row["spans"]["content"][0]
        tags = {"id": head, "from_name": "stance", "to_name": "text", "type": "choices"}
        yield {**tags, "value": {"start": start, "end": end, "choices": [stance]}}
    for label, ends in (("continued", rest), ("cue", names["cue"]), ("source", names["source"])):
        for end in ends:
            yield {"type": "relation", "from_id": head, "to_id": end, "direction": "right", "labels": [label]}
