"""The filters of a search for quotations: what each is called, what it takes, what it asks of the database.

From this list follow the conditions in SQL, the keywords of ``db.search.quotations.find``, the options of
``quotes find`` and ``quotes export`` with their help, and the form and the address of the page that finds
quotations. A new filter is one entry, for example
``Filter("venue", "Where", "Said there", having_words("venue"))``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from extractors.model import NEGATED, STANCES

from .columns import VERDICTS
from .conditions import Conditions, speaker_ids, storable

if TYPE_CHECKING:
    from sqlite_utils import Database

#: Adds what a filter asks for to the conditions. It sees all filters asked for, since some belong together.
Condition = Callable[[Conditions, Any, Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter.

    ``label`` names it on a page, ``says`` is its help. ``kind``: "words" is any text, "one of" one of
    ``values``, "stored" any value that the column has (a page lists them), "day" a day, month or year,
    "share" a number from 0 to 1, "yes or no" true or false. ``aside`` puts it among the further filters of a page.
    """

    name: str
    label: str
    says: str
    condition: Condition
    kind: Literal["words", "one of", "stored", "day", "share", "yes or no"] = "words"
    values: tuple[str, ...] = ()
    metavar: str = "WORDS"
    aside: bool = False

    @property
    def option(self) -> str:
        """Its option in the terminal."""
        name = self.name.replace("_", "-")
        return f"--{name}/--not-{name}" if self.kind == "yes or no" else f"--{name}"

    def read(self, text: str) -> Any:
        """The value that somebody typed. Raises ValueError with what is wrong in one line."""
        if self.kind == "day":
            return read_day(text)
        if self.kind == "share":
            return read_share(text)
        if self.kind == "yes or no":
            if text not in ("yes", "no"):
                raise ValueError(f"{text!r} is neither yes nor no")
            return text == "yes"
        if self.values and text not in self.values:
            raise ValueError(f"{text!r} is none of {', '.join(self.values)}")
        return text

    def write(self, value: Any) -> str:
        """A value as ``read`` takes it."""
        if self.kind == "share":
            return f"{value:g}"
        return ("no", "yes")[value] if self.kind == "yes or no" else str(value)


def read_day(text: str) -> str:
    """A day, a month or a year in ISO 8601, as it was typed. Raises ValueError for anything else."""
    for form, length in (("%Y-%m-%d", 10), ("%Y-%m", 7), ("%Y", 4)):
        try:
            if len(text) == length and datetime.strptime(text, form):
                return text
        except ValueError:
            continue
    raise ValueError(f"{text!r} is no day; write it as 2026-03-05, or 2026-03 for a month")


def read_share(text: str) -> float:
    """A share as somebody types it: "0.7", "70%", "70 %". Raises ValueError for anything else."""
    number = text.strip().removesuffix("%").rstrip()
    try:
        share = float(number) / (100 if "%" in text else 1)
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        raise ValueError(f"{text!r} is no share; write it as 0.7 or 70%")
    return share


def equal(column: str) -> Condition:
    """The column has this value."""
    return lambda search, value, asked: search.equal(column, value)


def having_words(column: str) -> Condition:
    """All these words stand in the column, without regard to case; with "=" in front it is just that."""
    return lambda search, value, asked: search.having_words(column, value)


def since(column: str) -> Condition:
    """The column is this day or later."""
    return lambda search, value, asked: search.days(column, value, None)


def until(column: str) -> Condition:
    """The column is this day or earlier; "2024-05" is the whole month."""
    return lambda search, value, asked: search.days(column, None, value)


def _speaker(search: Conditions, name: str, asked: Mapping[str, Any]) -> None:
    if asked.get("speaker_id") is None:
        search.speaker(speaker_ids(search.db, name), name)


def _named(search: Conditions, value: bool, asked: Mapping[str, Any]) -> None:
    search.add(
        f"coalesce(quotes.speaker_kind, '') {'' if value else 'NOT '}IN ('person', 'organization', 'document')"
    )


def _verdict(search: Conditions, verdict: str, asked: Mapping[str, Any]) -> None:
    of_all = "SELECT current_quote_id FROM current_reviews"
    if verdict == "none":
        search.add(f"quotes.id NOT IN ({of_all})")
    elif verdict == "disputed":
        search.add("quotes.id IN (SELECT quote_id FROM disputes)")
    else:
        search.add(f"quotes.id IN ({of_all} WHERE verdict = :verdict)", verdict=verdict)


def _negated(search: Conditions, value: bool, asked: Mapping[str, Any]) -> None:
    search.add(f"quotes.stance {'' if value else 'NOT '}IN {NEGATED}")


def _plainly_said(search: Conditions, value: bool, asked: Mapping[str, Any]) -> None:
    search.add("quotes.stance = 'said'" if value else "quotes.stance <> 'said'")


def _language(search: Conditions, language: str, asked: Mapping[str, Any]) -> None:
    search.add(
        "quotes.article_id IN (SELECT id FROM articles WHERE language = :language)",
        language=storable(language.casefold()),
    )


def _affiliation(search: Conditions, body: str, asked: Mapping[str, Any]) -> None:
    """As this article states it; with a class of roles, as any article states it of the speaker in that class."""
    if (role_class := asked.get("role_class")) is None or body.startswith("="):
        search.having_words("affiliation", body)
    else:
        search.holding(role_class, body)


FILTERS = (
    Filter(
        "words",
        "Words in the quotation",
        'All these words must stand in what was said; "in a row" where quoted, harb* whatever begins so.',
        lambda search, value, asked: search.words(value),
    ),
    Filter(
        "speaker",
        "Said by",
        "Said by: any form of the name that an article uses; if nobody goes by it, all its words are in the name.",
        _speaker,
        metavar="NAME",
    ),
    Filter(
        "speaker_id",
        "Speaker's id",
        "Said by the speaker with this id; goes before --speaker.",
        lambda search, value, asked: search.speaker([storable(value)]),
        metavar="ID",
        aside=True,
    ),
    Filter(
        "speaker_kind",
        "Kind of speaker",
        "Said by: one person by name, an organization, a group, one unnamed person, or a document.",
        equal("speaker_kind"),
        kind="one of",
        values=("person", "organization", "group", "individual", "document"),
        aside=True,
    ),
    Filter(
        "named",
        "By somebody named",
        "By a person, organization or document with a name; or by unnamed people, groups and nobody.",
        _named,
        kind="yes or no",
        aside=True,
    ),
    Filter(
        "role",
        "Role",
        'Role as stated: spokesman, "prime minister"; =mayor is no deputy mayor.',
        having_words("role"),
        aside=True,
    ),
    Filter(
        "role_class",
        "Class of role",
        "By somebody of this class of roles, whatever the articles call it: spokesperson, minister, police, ... "
        "With --affiliation: of this body then, also where the article does not say so.",
        equal("role_class"),
        kind="stored",
        metavar="CLASS",
    ),
    Filter(
        "affiliation",
        "Affiliation",
        'Affiliation as stated: "State Department"; = as for the role.',
        _affiliation,
        aside=True,
    ),
    Filter(
        "kind",
        "Kind",
        "In marks, without, or both.",
        equal("kind"),
        kind="one of",
        values=("direct", "indirect", "mixed"),
        aside=True,
    ),
    Filter(
        "publisher",
        "Outlet",
        "The outlet; = as for the role.",
        having_words("publisher"),
        kind="stored",
        metavar="NAME",
    ),
    Filter(
        "language",
        "Language",
        "In articles of this language (ISO 639-1); without a plugin only articles in English have quotations.",
        _language,
        metavar="CODE",
        aside=True,
    ),
    Filter("since", "Published from", "Published on this day or later.", since("published"), kind="day"),
    Filter("until", "to", "Published on this day or earlier.", until("published"), kind="day"),
    Filter(
        "said_since",
        "Said from",
        "Said on this day or later, where the article says when.",
        since("said_on"),
        kind="day",
        aside=True,
    ),
    Filter(
        "said_until",
        "to",
        "Said on this day or earlier, where the article says when.",
        until("said_on"),
        kind="day",
        aside=True,
    ),
    Filter(
        "cue_class",
        "Kind of saying",
        "What kind of saying the cue is.",
        equal("cue_class"),
        kind="one of",
        values=("speech", "writing", "belief", "wish", "judgement", "document"),
        aside=True,
    ),
    Filter(
        "stance",
        "In what sense",
        "In what sense it was said: plainly, denied, not said (would not say whether), asked, alleged (by hearsay), "
        "planned or under a condition.",
        equal("stance"),
        kind="one of",
        values=STANCES,
        aside=True,
    ),
    Filter(
        "plainly_said",
        "Plainly said",
        "Leave out what was denied, not said, asked, alleged or planned; or give only that.",
        _plainly_said,
        kind="yes or no",
    ),
    Filter(
        "negated",
        "Negated",
        "Only what somebody denied or did not say; or all but that.",
        _negated,
        kind="yes or no",
        aside=True,
    ),
    Filter(
        "medium",
        "Medium",
        "By what medium: statement, interview, letter, ...",
        equal("medium"),
        kind="stored",
        metavar="NAME",
        aside=True,
    ),
    Filter(
        "figure",
        "With the figure",
        'With this figure: 56, USD, "56 deaths".',
        lambda search, value, asked: search.figure(value),
        aside=True,
    ),
    Filter(
        "rule",
        "Rule",
        "Found by this rule; docs/rules.md lists them.",
        equal("rule"),
        kind="stored",
        metavar="NAME",
        aside=True,
    ),
    Filter(
        "not_rule",
        "Not by the rule",
        "Leave out what this rule found.",
        lambda search, value, asked: search.add("quotes.rule <> :not_rule", not_rule=storable(value)),
        metavar="NAME",
        aside=True,
    ),
    Filter(
        "sure",
        "At least so sure",
        "Only what is at least so sure, from 0 to 1.",
        lambda search, value, asked: search.add("quotes.confidence >= :sure", sure=value),
        kind="share",
        metavar="SHARE",
        aside=True,
    ),
    Filter(
        "verdict",
        "Verdict",
        "What reviewers found; what they found to be no speech is never given.",
        _verdict,
        kind="one of",
        values=(*(one for one in VERDICTS if one != "not_speech"), "missed", "disputed", "none"),
        aside=True,
    ),
)

BY_NAME: Mapping[str, Filter] = {one.name: one for one in FILTERS}


_ANNOTATIONS = {"yes or no": "bool | None", "share": "float | None"}


def conditions_for(db: Database, asked: Mapping[str, Any]) -> Conditions:
    """What these filters ask of the database; one whose value is None asks for nothing.

    Raises TypeError for a filter that there is not.
    """
    check_names(asked)
    conditions = Conditions(db)
    for one in FILTERS:
        if (value := asked.get(one.name)) is not None:
            one.condition(conditions, value, asked)
    return conditions


def check_names(names: Iterable[str]) -> None:
    """Raises TypeError for a name that is no filter's."""
    for name in names:
        if name not in BY_NAME:
            raise TypeError(f"no filter {name!r}; there are {', '.join(BY_NAME)}")


def signature(function: Callable[..., Any]) -> inspect.Signature:
    """The signature of a function whose ``**filters`` are these filters, with each of them named."""
    plain = inspect.signature(function)
    own = [one for one in plain.parameters.values() if one.kind is not inspect.Parameter.VAR_KEYWORD]
    named = [
        inspect.Parameter(
            one.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=_ANNOTATIONS.get(one.kind, "str | None"),
        )
        for one in FILTERS
        if one.name not in plain.parameters
    ]
    return plain.replace(parameters=[*own, *named])
