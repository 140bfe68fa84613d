"""Writes docs/rules.md: every rule with its example, its reason and how often it is right.

    python benchmarks/rules_page.py

Examples and order come from the rules themselves, reasons from extractors/rules/reasons.py, rates from the tables
that calibrate.py and speech_or_not.py write.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from extractors.confidence.log_odds import TABLE
from extractors.lexicon import word_list
from extractors.quotation_marks.not_speech_rules import RULES as NOT_SPEECH_RULES
from extractors.rules.reasons import REASONS
from extractors.rules.registry import Rule, rules

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"

HEAD = """\
# The rules

Every attribution carries the name of the rule that found it, and so does every passage in marks that counts as
no speech. In each group the rules are tried in this order, and the first that fits decides. From Python,
`extract(article, without=frozenset(["noun_cue"]))` switches one off.

In the examples, square brackets stand around the content. The reason is what is stored beside an attribution,
with the article's own words in place of *cue* and *source*. The last columns count the decisions of a rule on
annotated articles, also those too unsure to be given, and how many of 100 were right in words, source and
speaker; for words that are no speech, how many of 100 such segments were none. [Accuracy](accuracy.md) says how
this was measured.

This page is written by `benchmarks/rules_page.py`.
"""

#: (seen, right)
Rate = tuple[int, float]


def attribution_rates() -> dict[str, Rate]:
    """The rates of whole rules, whatever the features."""
    rows = (
        line.split("\t")
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
    return {
        rule: (int(seen), float(right))
        for rule, features, seen, right, _ in rows
        if not features and rule != "*"
    }


def no_speech_rates() -> dict[str, Rate]:
    """The rates of the rules of not-speech, in sentences with and without a word of telling together."""
    rates: dict[str, Rate] = {}
    for line in word_list("not_speech_rates"):
        rule, _told, seen, right = line.split("\t")
        before = rates.get(rule, (0, 0.0))
        rates[rule] = (before[0] + int(seen), before[1] + int(right))
    return rates


def reasons() -> dict[str, str]:
    """The reason line of each rule that is stored; the words of the article are *cue* and *source*."""
    attributions = {rule: line.format(cue="*cue*", source="*source*") for rule, line in REASONS.items()}
    return attributions | {rule.__name__: f"{kind}: {line}" for rule, kind, line in NOT_SPEECH_RULES}


def row(rule: Rule, reason: str, rate: Rate | None) -> str:
    """One line of a table."""
    if rate is None:
        counted = "| | |"
    else:
        seen, right = rate
        counted = f"| {seen:,} | {100 * right / seen:.0f} |"
    return f"| `{rule.name}` | {rule.example} | {reason} {counted}"


def page() -> str:
    """The whole page."""
    reason_of, rates = reasons(), attribution_rates() | no_speech_rates()
    lines = [HEAD]
    for group, members in groupby(rules(), key=lambda rule: rule.group):
        lines += [f"## {group[0].upper()}{group[1:]}", ""]
        lines += ["| rule | example | reason | decisions | right, of 100 |", "|---|---|---|--:|--:|"]
        for rule in members:
            reason = reason_of.get(rule.name, "lets the attribution before it go on, and keeps its rule")
            lines.append(row(rule, reason, rates.get(rule.name)))
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
