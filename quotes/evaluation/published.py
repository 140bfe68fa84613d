"""The measures of the field as their papers define them, beside our own (measures.py): to compare with published figures.

Each is computed over all articles together. Tokens are words and single signs. What a paper leaves open, and how it is
settled here, stands in the docstring of each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .matching import Item, Overlaps, quoted_segments
from .ranges import Ranges
from .speaker_agreement import same_speaker

_TOKEN = re.compile(r"\w+|[^\w\s]")
#: What a token is, for PolNeAR: the first of these that it is in.
_LABELS = ("content", "cue", "source")


class Score(NamedTuple):
    """One published measure: its name, and its figures in percent by what they are called there."""

    name: str
    figures: dict[str, float]


@dataclass(slots=True)
class Published:
    """Counts over articles from which the published measures follow; :meth:`add` takes one article at a time."""

    _exact: list[int] = field(default_factory=lambda: [0, 0, 0])  # right, predicted, gold
    _partial: list[float] = field(default_factory=lambda: [0.0, 0.0])  # of predictions, of gold
    _labels: Counter[tuple[str, str]] = field(default_factory=Counter)  # gold and predicted label of a token
    _matched: list[int] = field(default_factory=lambda: [0, 0])  # attributions of the gold, of predictions
    _speakers: list[int] = field(default_factory=lambda: [0, 0, 0])  # right, answered, gold

    def add(self, document: Mapping[str, Any], predicted: Sequence[Mapping[str, Any]]) -> None:
        """Counts one annotated article and the predictions for it."""
        text = document["text"]
        golds = [Item.read(raw, text) for raw in document["attributions"]]
        preds = [Item.read(raw, text) for raw in predicted]
        tokens = [m.span() for m in _TOKEN.finditer(text)]
        self._add_spans(tokens, golds, preds)
        self._add_labels(tokens, document["attributions"], predicted)
        self._add_attributions(golds, preds)
        self._add_speakers(text, golds, preds)

    def scores(self) -> list[Score]:
        """Each measure with its figures; without those for which the gold says nothing."""
        right, pred, gold = self._exact
        of_pred, of_gold = self._partial
        found = [
            Score("Pareti 2013 exact", _prf(right, right, pred, gold)),
            Score("Pareti 2013 partial", _prf(of_pred, of_gold, pred, gold)),
            Score("PolNeAR alpha", {"alpha": 100 * self.alpha()}),
            Score("PolNeAR agr", self._agr(pred, gold)),
        ]
        right, answered, wanted = self._speakers
        if wanted:
            figures = {"accuracy": 100 * right / wanted, **_prf(right, right, answered, wanted)}
            found.append(Score("Muzny 2017 speaker", figures))
        return found

    def _add_spans(self, tokens: list[tuple[int, int]], golds: Sequence[Item], preds: Sequence[Item]) -> None:
        """Exact and partial match by span: Pareti, O'Keefe, Konstas, Curran and Koprinska, EMNLP 2013, section 5.

        Strict: a predicted content is right where it is exactly a gold one, in tokens. Partial (after Hollingsworth
        and Teufel 2005): P = sum over predictions of the share of their tokens that gold contents overlap, by their
        number; R = the same of gold contents. A content of several parts is one; what nested contents share of one is
        counted once, so that no share is above 1.
        """
        gold_tokens = [_tokens_in(tokens, item.content) for item in golds]
        pred_tokens = [_tokens_in(tokens, item.content) for item in preds]
        waiting = Counter(frozenset(some) for some in gold_tokens)
        for some in pred_tokens:
            key = frozenset(some)
            if waiting[key] > 0:
                waiting[key] -= 1
                self._exact[0] += 1
        self._exact[1] += len(preds)
        self._exact[2] += len(golds)
        in_gold = {token for some in gold_tokens for token in some}
        in_pred = {token for some in pred_tokens for token in some}
        self._partial[0] += sum(len(some & in_gold) / len(some) for some in pred_tokens if some)
        self._partial[1] += sum(len(some & in_pred) / len(some) for some in gold_tokens if some)

    def _add_labels(
        self,
        tokens: list[tuple[int, int]],
        gold: Iterable[Mapping[str, Any]],
        predicted: Iterable[Mapping[str, Any]],
    ) -> None:
        one, other = _labels(tokens, gold), _labels(tokens, predicted)
        self._labels.update(zip(one, other, strict=True))

    def alpha(self) -> float:
        """Krippendorff's alpha of token labels: Newell, Margolin and Ruths, LREC 2018, agreement of two annotators.

        The gold is one annotator, the program the other; a token is source, cue, content or none (annotations of
        PolNeAR are univocal: of a token in several, content comes before cue, cue before source). Nominal alpha:
        1 - observed / expected disagreement. 1.0 where both label nothing at all, or all alike.
        """
        pairs = sum(self._labels.values())
        marginals: Counter[str] = Counter()
        for (one, other), count in self._labels.items():
            marginals[one] += count
            marginals[other] += count
        total = 2 * pairs
        observed = sum(count for (one, other), count in self._labels.items() if one != other)
        expected = total * total - sum(count * count for count in marginals.values())
        if not expected:
            return 1.0
        return 1 - observed / pairs * total * (total - 1) / expected

    def _add_attributions(self, golds: Sequence[Item], preds: Sequence[Item]) -> None:
        """Attribution-wise agreement "agr" of PolNeAR (LREC 2018), the measure of Wiebe, Wilson and Cardie 2005.

        agr(A||B) is the share of what A marked that B marked too, both ways. Two attributions are the same where their
        contents overlap, by whatever little: agr asks whether, not where.
        """
        for side, (some, others) in enumerate(((golds, preds), (preds, golds))):
            known = Overlaps(others)
            self._matched[side] += sum(
                any(known.within(start, end) for start, end in item.content) for item in some
            )

    def _agr(self, pred: int, gold: int) -> dict[str, float]:
        one = 100 * self._matched[0] / gold if gold else 0.0
        other = 100 * self._matched[1] / pred if pred else 0.0
        return {"gold||program": one, "program||gold": other, "mean": (one + other) / 2}

    def _add_speakers(self, text: str, golds: Sequence[Item], preds: Sequence[Item]) -> None:
        """Speaker accuracy by quotation: Muzny, Fang, Chang and Jurafsky, EACL 2017, quote to speaker.

        The unit is a quotation, the words between a pair of marks that the gold gives to a named speaker. Right is
        whose speaker is the gold's (speaker_agreement.py). There quotations are given; here one that is not found has
        a wrong speaker, so that the figure is a lower bound of theirs.
        """
        wanted, answers = Overlaps(golds), Overlaps(preds)
        for start, end in quoted_segments(text):
            gold = wanted.covering(start, end)
            if gold is None or not gold.name:
                continue
            answer = answers.covering(start, end)
            self._speakers[2] += 1
            if answer is not None and answer.name:
                self._speakers[1] += 1
                self._speakers[0] += same_speaker(answer.name, gold.name, gold.speaker_kind)


def published(gold: Iterable[Mapping[str, Any]], predictions: Mapping[str, Mapping[str, Any]]) -> list[Score]:
    """The published measures for predictions by article id, in the shape that ``measures.evaluate`` takes."""
    counts = Published()
    for document in gold:
        counts.add(document, predictions.get(document["id"], {}).get("attributions", []))
    return counts.scores()


def _prf(right_pred: float, right_gold: float, pred: int, gold: int) -> dict[str, float]:
    p = 100 * right_pred / pred if pred else 0.0
    r = 100 * right_gold / gold if gold else 0.0
    return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}


def _tokens_in(tokens: Sequence[tuple[int, int]], content: Ranges) -> set[int]:
    """Which tokens lie in some ranges, by their numbers."""
    found = set()
    at = 0
    for start, end in content:
        while at < len(tokens) and tokens[at][1] <= start:
            at += 1
        while at < len(tokens) and tokens[at][0] < end:
            found.add(at)
            at += 1
    return found


def _labels(tokens: Sequence[tuple[int, int]], attributions: Iterable[Mapping[str, Any]]) -> list[str]:
    """The label of each token by what it is in some attribution."""
    labels = ["none"] * len(tokens)
    marked = list(attributions)
    for name in reversed(_LABELS):
        for one in marked:
            spans = tuple(sorted((a, b) for a, b in one.get(name) or ()))
            for token in _tokens_in(tokens, spans):
                labels[token] = name
    return labels
