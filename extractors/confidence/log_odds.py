"""How sure a decision is: what its rule and its visible features add up to, as measured on annotated articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache, reduce
from math import exp
from operator import add
from pathlib import Path
from typing import NamedTuple

_WEIGHTS = Path(__file__).parents[1] / "lexicon" / "weights"
#: What makes a decision right: its words, its source and its speaker.
TABLE = _WEIGHTS / "confidence.txt"
#: What makes its words those of a statement that somebody made, whoever it was.
STATEMENTS = _WEIGHTS / "statements.txt"

#: In the table: with any rule, and the rule itself whatever the features.
ANY, ALONE = "*", ""

#: So many features of a rule are kept before their table starts afresh: words without end are among them.
_MOST = 20_000

#: What was never measured weighs: one number for all such features.
_NOTHING = 0j

#: rule -> feature -> what it adds to the logarithm of the odds of being right.
Weights = Mapping[str, Mapping[str, float]]


def confidence(rule: str, features: Iterable[str] = ()) -> float:
    """How many of a hundred decisions like this one were right, as a share between 0 and 1.

    ``features`` are what is visible of the case (:mod:`extractors.confidence.features`):
    ``confidence("that_clause", ("cue:say", "source:name-person"))``. Each has a weight of its own and one
    with this rule; what was never measured weighs nothing. The sum is the logarithm of the odds.
    """
    return share(log_odds(_sums(), rule, features))


def statement(rule: str, features: Iterable[str] = ()) -> float:
    """Of how many decisions like this one the words were a statement that somebody made, as a share between 0 and 1.

    Like :func:`confidence`, but whoever is its source: by this it is decided what is given at all
    (:mod:`extractors.confidence.thresholds`). ``Lee said [the quay was old]`` and ``He said [the quay was old]`` are
    statements alike; who "he" is may be less sure.
    """
    return share(log_odds(_statement_sums(), rule, features))


class Odds(NamedTuple):
    """The logarithms of the odds of one decision in both tables: that it is right, and that its words are a statement."""

    right: float
    statement: float


class _Weights(dict[str, complex]):
    """Feature -> what it weighs with a rule in both tables, as the parts of one number: so both add up in one step.

    It begins empty: what articles really use is a small part of the tables, and stays in the processor's cache.
    """

    def __init__(self, rule: str) -> None:
        self._right, self._statement = _of_rule(measured(), rule), _of_rule(_statement_weights(), rule)

    def __missing__(self, feature: str) -> complex:
        if len(self) >= _MOST:
            self.clear()
        weight = complex(self._right.get(feature, 0.0), self._statement.get(feature, 0.0)) or _NOTHING
        self[feature] = weight
        return weight


def odds_of(rule: str, features: Sequence[str]) -> Odds:
    """Both sums of a decision: their shares are its :func:`confidence` and its :func:`statement`."""
    weights = _weights_of(rule)
    both = reduce(add, map(weights.__getitem__, features), weights[ALONE])
    return Odds(both.real, both.imag)


def with_speaker(rule: str, odds: Odds, feature: str) -> float:
    """The confidence of a decision whose odds are known, once its last feature is, which tells of its speaker."""
    return share(odds.right + _weights_of(rule)[feature].real)


def log_odds(sums: Weights, rule: str, features: Iterable[str]) -> float:
    """The sum of all weights of a decision; ``sums`` are those of :func:`added_up`."""
    weight_of = (sums.get(rule) or sums[ANY]).get
    total = weight_of(ALONE, 0.0)
    for feature in features:
        total += weight_of(feature, 0.0)
    return total


def signs(rule: str, features: Iterable[str]) -> list[tuple[str, float, float]]:
    """What the rule (its name) and each feature add to the two sums: of :func:`statement`, of :func:`confidence`."""
    words, whole = (sums.get(rule) or sums[ANY] for sums in (_statement_sums(), _sums()))
    return [(name or rule, words.get(name, 0.0), whole.get(name, 0.0)) for name in (ALONE, *features)]


def share(odds: float) -> float:
    """The share that a logarithm of odds stands for: 0 for one half."""
    return 1 / (1 + exp(-odds))


def added_up(weights: Weights) -> Weights:
    """For each rule, the weights of its own and those with any rule in one, so that one look is enough."""
    return {rule: _of_rule(weights, rule) for rule in (ANY, *weights)}


def _of_rule(weights: Weights, rule: str) -> Mapping[str, float]:
    """These sums of one rule; of one that is not in the table, the weights with any rule."""
    any_rule, own = weights.get(ANY, {}), weights.get(rule, {})
    if rule == ANY or not own:
        return any_rule
    return {**any_rule, **{feature: any_rule.get(feature, 0.0) + weight for feature, weight in own.items()}}


@lru_cache(maxsize=1)
def measured() -> Weights:
    """The table that ``benchmarks/calibrate.py`` wrote."""
    return _read(TABLE)


def _read(path: Path) -> Weights:
    weights: dict[str, dict[str, float]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rule, feature, _seen, _right, weight = line.split("\t")
            weights.setdefault(rule, {})[feature] = float(weight)
    return weights


@lru_cache(maxsize=1)
def _sums() -> Weights:
    return added_up(measured())


@lru_cache(maxsize=1)
def _statement_weights() -> Weights:
    return _read(STATEMENTS)


@lru_cache(maxsize=1)
def _statement_sums() -> Weights:
    return added_up(_statement_weights())


@cache
def _weights_of(rule: str) -> _Weights:
    """The weights of features of decisions of this rule."""
    return _Weights(rule)
