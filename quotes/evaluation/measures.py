"""How good predictions are against annotated articles: the measures, and the errors to read.

quoted      The unit is a quoted segment, the text between a pair of quotation marks. It is somebody's
            words in the gold when at least half of its characters lie in some gold content, and
            likewise in a prediction.
  detect    is this segment somebody's words?
  source    ... and does the predicted mention of the source overlap the gold one?
  speaker   ... and is it the same person or body? (only where the gold names speakers)
  fullname  ... and by first and last name, where the gold has both?
reported    The unit is an attribution whose gold cue is a verb or phrase of speaking, quoted or not.
  content   contents share at least half of their joined characters, one to one
  source    ... and the source mentions overlap
  speaker   ... and the names agree
  cue       the cue's last word is right, whatever the content
all         The same for every gold attribution; belief, wish and judgement included.
stance      Attributions that are not plainly said (denied, asked, ...): content found, the same stance.
role        Attributions whose speaker has a role in the text: content found, the same words for it, but for those of the body;
            a shortened title is the whole one (Sen. and Senator).
affiliation Likewise with a body; one name must contain all words of the other, shortened titles and states written in full;
            initials are the name that they shorten (UK, United Kingdom).
  found     ... of both, only where the content was found: how often what is stated of a speaker is right, whatever
            statements are missed or made up. A wrong speaker's role is wrong here too.
chars       Characters of content.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from extractors.entities.name_words import titles
from extractors.lexicon import pairs

from .matching import Item, Overlaps, matches, quoted_segments
from .ranges import Ranges, length, overlap, shared, union
from .speaker_agreement import same_full_name, same_speaker

_ARTICLES = ("the", "a", "an")
_OF_A_BODY = ("of", "for", "to", "at", "in")
#: Fields of a prediction that not every tool has.
DESCRIBED = ("stance", "role", "affiliation")
ROWS = (
    *(f"quoted {level}" for level in ("detect", "source", "speaker", "fullname")),
    *(f"reported {level}" for level in ("content", "source", "speaker", "cue")),
    *(f"all {level}" for level in ("content", "source", "speaker", "cue")),
    *DESCRIBED,
    *(f"{row} found" for row in ("role", "affiliation")),
    "chars content",
)


@dataclass(slots=True)
class Counts:
    """One row: items right and items in all, of the predictions and of the gold."""

    pred_right: int = 0
    pred: int = 0
    gold_right: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        return 100 * self.pred_right / self.pred if self.pred else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.gold_right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def add(self, right: bool, pred: bool, gold: bool) -> None:
        """Count one unit that both sides may have."""
        self.pred_right += right
        self.gold_right += right
        self.pred += pred
        self.gold += gold


@dataclass(slots=True)
class RuleCounts:
    """How often one rule's decisions were right: of its attributions, and of its quoted segments."""

    attributions: int = 0
    content_right: int = 0
    source_right: int = 0
    named: int = 0
    speaker_right: int = 0
    segments: int = 0
    segments_right: int = 0
    segment_sources_right: int = 0


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error to read: ``words`` are at ``start`` of the article, between ``before`` and ``after``."""

    kind: str
    article: str
    start: int
    before: str
    words: str
    after: str
    note: str
    rule: str | None


@dataclass(slots=True)
class Evaluation:
    """The rows by name (only those with gold items), the rules by name, and examples of errors."""

    articles: int = 0
    rows: dict[str, Counts] = field(default_factory=dict)
    rules: dict[str, RuleCounts] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


def evaluate(
    gold: Iterable[Mapping[str, Any]], predictions: Mapping[str, Mapping[str, Any]], errors: int = 0
) -> Evaluation:
    """Compare predictions, by article id, with annotated articles.

    Both have ``attributions`` with ``content``, ``cue`` and ``source`` as lists of [start, end] in code
    points of the gold's ``text``; a gold ``speaker`` is {"name", "kind"}, a predicted one a name. A
    missing article counts as one without predictions. ``errors`` examples of each kind are kept.
    """
    result = Evaluation()
    rows: defaultdict[str, Counts] = defaultdict(Counts)
    rules: defaultdict[str, RuleCounts] = defaultdict(RuleCounts)
    described = {
        key for row in predictions.values() for a in row["attributions"] for key in DESCRIBED if key in a
    }
    for document in gold:
        result.articles += 1
        predicted = predictions.get(document["id"], {}).get("attributions", [])
        article = _Article(document, predicted, rows, rules, result.mistakes, errors)
        article.described = described
        article.compare_segments()
        article.compare_attributions()
        article.compare_characters()
    result.rows = {name: rows[name] for name in ROWS if rows[name].gold}
    result.rules = dict(sorted(rules.items(), key=lambda item: (-item[1].attributions, item[0])))
    return result


class _Article:
    """The comparison of one article; counts go to the tables that all articles share."""

    def __init__(
        self,
        document: Mapping[str, Any],
        predicted: Sequence[Mapping[str, Any]],
        rows: defaultdict[str, Counts],
        rules: defaultdict[str, RuleCounts],
        mistakes: list[Mistake],
        errors: int,
    ) -> None:
        self.id: str = document["id"]
        self.text: str = document["text"]
        self.golds = [Item.read(raw, self.text) for raw in document["attributions"]]
        self.preds = [Item.read(raw, self.text) for raw in predicted]
        self.gold_contents = Overlaps(self.golds)
        self.names_speakers = any(raw.get("speaker") for raw in document["attributions"])
        self.described: set[str] = set()
        self.rows, self.rules, self.mistakes, self.errors = rows, rules, mistakes, errors

    def note(self, kind: str, start: int, end: int, note: str, rule: str | None) -> None:
        if sum(m.kind == kind for m in self.mistakes) < self.errors:
            before, after = self.text[max(0, start - 80) : start], self.text[end : end + 80]
            words = self.text[start:end]
            self.mistakes.append(Mistake(kind, self.id, start, before, words, after, note, rule))

    def words(self, ranges: Ranges) -> str:
        return " … ".join(self.text[a:b] for a, b in ranges) or "nobody"

    def compare_segments(self) -> None:
        golds, preds = self.gold_contents, Overlaps(self.preds)
        for start, end in quoted_segments(self.text):
            g, p = golds.covering(start, end), preds.covering(start, end)
            self.rows["quoted detect"].add(bool(g and p), p is not None, g is not None)
            if p and p.rule:
                counts = self.rules[p.rule]
                counts.segments += 1
                counts.segments_right += g is not None
                counts.segment_sources_right += bool(g and (not g.source or overlap(g.source, p.source)))
            if p and not g:
                self.note("false-quote", start, end, "nobody's words", p.rule)
            if g and not p:
                self.note("missed-quote", start, end, f"said by {self.words(g.source)}", None)
            if g and not g.source:
                continue  # the annotation does not say who
            right = bool(g and p and overlap(g.source, p.source))
            self.rows["quoted source"].add(right, bool(p and p.source), g is not None)
            if g and p and not right:
                note = f"source is {self.words(g.source)}, not {self.words(p.source)}"
                self.note("wrong-source", start, end, note, p.rule)
            if not self.names_speakers or (g and not (g.name or g.speaker_kind)):
                continue
            same = bool(g and p and same_speaker(p.name, g.name, g.speaker_kind))
            whole = bool(g and p and same_full_name(p.name, g.name, g.speaker_kind))
            for row, agree in (("quoted speaker", same), ("quoted fullname", whole)):
                self.rows[row].add(agree, bool(p and p.name), bool(g and g.name))
            if g and p and not same:
                note = f"speaker is {g.name}, not {p.name or 'nobody'}"
                self.note("wrong-speaker", start, end, note, p.rule)

    def compare_attributions(self) -> None:
        gold_of = matches(self.gold_contents, self.preds)
        pred_of = {i: j for j, i in gold_of.items()}
        self._compare_rules(gold_of)
        for table in ("reported", "all"):
            chosen = [i for i, g in enumerate(self.golds) if table == "all" or g.speech]
            judged = range(len(self.preds))
            self._add(f"{table} content", chosen, judged, pred_of, lambda g, p: True)
            self._add(
                f"{table} source",
                chosen,
                judged,
                pred_of,
                lambda g, p: not g.source or overlap(g.source, p.source),
            )
            self._compare_cues(f"{table} cue", chosen)
            if self.names_speakers:
                named = [i for i in chosen if self.golds[i].name]
                judged_named = [
                    j
                    for j, p in enumerate(self.preds)
                    if p.name and not (j in gold_of and not self.golds[gold_of[j]].name)
                ]
                self._add(
                    f"{table} speaker",
                    named,
                    judged_named,
                    pred_of,
                    lambda g, p: same_speaker(p.name, g.name, g.speaker_kind),
                )
        self._compare_descriptions(pred_of)
        for i, g in enumerate(self.golds):
            if g.speech and i not in pred_of:
                self.note("missed-report", *g.content[0], f"said by {self.words(g.source)}", None)
        for j, p in enumerate(self.preds):
            if j not in gold_of and p.content:
                self.note("false-report", *p.content[0], f"given to {self.words(p.source)}", p.rule)

    def _compare_descriptions(self, pred_of: Mapping[int, int]) -> None:
        """Stance, role and affiliation; of predictions that have no such field nothing is counted."""
        tables: tuple[tuple[str, Callable[[Item], object], Callable[[Item, Item], bool]], ...] = (
            ("stance", lambda item: item.stance != "said", lambda g, p: g.stance == p.stance),
            ("role", lambda item: item.role, _same_role),
            ("affiliation", lambda item: item.affiliation, _same_affiliation),
        )
        gold_of = {j: self.golds[i] for i, j in pred_of.items()}
        for row, stated, agree in tables:
            if row in self.described:
                golds = [i for i, g in enumerate(self.golds) if stated(g)]
                preds = [j for j, p in enumerate(self.preds) if stated(p)]
                if row == "affiliation":
                    preds = [j for j in preds if j not in gold_of or not _in_role(gold_of[j], self.preds[j])]
                self._add(row, golds, preds, pred_of, agree)
                if row != "stance":
                    found = [i for i in golds if i in pred_of]
                    self._add(f"{row} found", found, [j for j in preds if j in gold_of], pred_of, agree)

    def _add(
        self,
        row: str,
        golds: Iterable[int],
        preds: Iterable[int],
        pred_of: Mapping[int, int],
        agree: Callable[[Item, Item], bool],
    ) -> None:
        counts = self.rows[row]
        good = {j for i, j in pred_of.items() if agree(self.golds[i], self.preds[j])}
        for i in golds:
            counts.gold += 1
            counts.gold_right += pred_of.get(i) in good
        for j in preds:
            counts.pred += 1
            counts.pred_right += j in good

    def _compare_cues(self, row: str, chosen: Iterable[int]) -> None:
        every = {g.cue_word for g in self.golds} - {None}
        wanted = {self.golds[i].cue_word for i in chosen} - {None}
        found = {p.cue_word for p in self.preds} - {None}
        counts = self.rows[row]
        counts.gold += len(wanted)
        counts.gold_right += len(wanted & found)
        counts.pred += len(found)
        counts.pred_right += len(every & found)

    def _compare_rules(self, gold_of: Mapping[int, int]) -> None:
        for j, p in enumerate(self.preds):
            if not p.rule:
                continue
            counts = self.rules[p.rule]
            counts.attributions += 1
            if j not in gold_of:
                continue
            g = self.golds[gold_of[j]]
            counts.content_right += 1
            counts.source_right += not g.source or overlap(g.source, p.source)
            if g.name:
                counts.named += 1
                counts.speaker_right += same_speaker(p.name, g.name, g.speaker_kind)

    def compare_characters(self) -> None:
        gold = union(span for g in self.golds for span in g.content)
        pred = union(span for p in self.preds for span in p.content)
        both = shared(gold, pred)
        counts = self.rows["chars content"]
        counts.pred_right += both
        counts.gold_right += both
        counts.pred += length(pred)
        counts.gold += length(gold)


def _words(role: str | None) -> list[str]:
    """The words of a role without articles, titles in full: "the Mayor" and "mayor", "Sen." and "senator" are the same."""
    words = re.findall(r"[\w-]+", (role or "").casefold())
    whole = (_whole_title(word) for word in words if word not in _ARTICLES)
    return [part for title in whole for part in re.findall(r"\w+", title)]


@cache
def _whole_title(word: str) -> str:
    """A shortened title in full: ``senator`` for ``sen``; any other word as it is."""
    found = titles().get(word)
    return (found[1] if found and found[1] and len(word) < len(found[1]) else None) or word


def _same_role(gold: Item, pred: Item) -> bool:
    """Whether two roles are the same, wherever the body stands: "Mayor of Pell", or "Mayor" with the affiliation "Pell".

    Words of a body count unless both sides have them: of another body it is another role.
    """
    one, other = _words(gold.role), _words(pred.role)
    if one == other:
        return bool(one)
    gold_says, pred_says = ({*_words(side.role), *_words(side.affiliation)} for side in (gold, pred))
    beside = {*_words(gold.affiliation), *_words(pred.affiliation)} & gold_says & pred_says
    return _without(one, beside) == _without(other, beside) != []


def _without(words: list[str], beside: set[str]) -> list[str]:
    kept = [word for word in words if word not in beside]
    while kept and kept[-1] in _OF_A_BODY:
        kept.pop()
    return kept


def _same_affiliation(gold: Item, pred: Item) -> bool:
    """Whether two affiliations have the same name, or one name contains all words of the other.

    Shortened titles and states are the whole ones: ``Elm County DA's Office``, ``Wis.``
    """
    if same_speaker(pred.affiliation, gold.affiliation, "organization"):
        return True
    if _are_initials(pred.affiliation, gold.affiliation) or _are_initials(gold.affiliation, pred.affiliation):
        return True
    one, other = (set(_words(_whole_state(side.affiliation or ""))) for side in (gold, pred))
    return bool(one and other) and (one <= other or other <= one)


def _are_initials(short: str | None, name: str | None) -> bool:
    """Whether one name is another's initials: ``UK`` of ``United Kingdom``, ``UNDP`` of ``United Nations Development Programme``."""
    letters = (short or "").replace(".", "")
    capitals = re.findall(r"\b[A-Z]", name or "")
    return len(letters) > 1 and letters.isupper() and " " in (name or "") and list(letters) == capitals


def _whole_state(name: str) -> str:
    """A state that is shortened in full: ``Wisconsin`` for ``Wis.``; any other name as it is."""
    return pairs("states").get(name.rstrip("."), name)


def _in_role(gold: Item, pred: Item) -> bool:
    """Whether the gold has the predicted body in the role and states no other: "Netlux manager" without affiliation."""
    return gold.affiliation is None and set(_words(pred.affiliation)) <= set(_words(gold.role))
