"""Weights that add up to the odds of being right: a logistic regression that keeps few weights, and small ones.

Each case has some terms; the weights of its terms add up to the logarithm of its odds. The fit minimises
what the cases lose in likelihood, plus SPARE for each unit of weight (so a term that explains no more than
so many cases has none at all), plus half of SHRINK for the square of each (so one seen seldom stays small).
It goes round the terms one by one, each step the best for a parabola above the loss (coordinate descent by
majorisation), and so always comes to the same weights. Nothing but the standard library.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from math import exp, log
from typing import TypeVar

Term = TypeVar("Term", bound=Hashable)

#: A term in fewer cases than this is left out.
ENOUGH = 8
SPARE = 2.0
SHRINK = 10.0
#: Rounds end when no weight moves by more than this.
STILL = 0.005
ROUNDS = 100
#: The steepest that the slope of a share gets: p (1 - p) at one half.
CURVE = 0.25


def fitted(cases: Sequence[tuple[Sequence[Term], float]], always: Term) -> dict[Term, float]:
    """The weight of each term that has one.

    A case is its terms and how right it is, 0 to 1. ``always`` is a term that counts for every case
    without being among its own, and is neither spared nor shrunk: the log odds of a case without others.
    """
    if not cases:
        return {}
    seen = Counter(term for terms, _ in cases for term in terms)
    rows: defaultdict[Term, list[int]] = defaultdict(list)
    for i, (terms, _) in enumerate(cases):
        for term in terms:
            if seen[term] >= ENOUGH:
                rows[term].append(i)
    right = [answer for _, answer in cases]
    mean = (sum(right) + 1) / (len(right) + 2)
    base = log(mean / (1 - mean))
    odds = [base] * len(right)
    error = [mean - answer for answer in right]
    weights = dict.fromkeys(sorted(rows, key=repr), 0.0)

    def move(places: Sequence[int], by: float) -> None:
        for i in places:
            odds[i] += by
            error[i] = 1 / (1 + exp(-odds[i])) - right[i]

    everywhere = range(len(right))
    for number in range(ROUNDS):
        all_of_them = number % 5 == 0
        furthest = 0.0
        for term, old in weights.items():
            if not old and not all_of_them:
                continue
            places = rows[term]
            step = 1 / (CURVE * len(places) + SHRINK)
            aim = old - step * (sum([error[i] for i in places]) + SHRINK * old)
            new = max(0.0, aim - step * SPARE) + min(0.0, aim + step * SPARE)
            if new != old:
                weights[term] = new
                furthest = max(furthest, abs(new - old))
                move(places, new - old)
        by = -sum(error) / (CURVE * len(right))
        base += by
        move(everywhere, by)
        if all_of_them and furthest < STILL:
            break
    return {always: base} | {term: weight for term, weight in weights.items() if weight}
