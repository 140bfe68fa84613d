"""What an explanation holds: all offsets are code points of the text as it was given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from ..model import Attribution, Span
from ..plain_data import plain

#: Where it is decided what is not read.
BOILERPLATE, DATELINES = "extractors/layout/boilerplate.py", "extractors/layout/datelines.py"

#: What the letters of frames in lexicon/en/cues.txt mean.
TAKES = {
    "t": "a that-clause",
    "w": "a question (whether, how)",
    "n": "an object",
    "i": "an infinitive",
    "q": "words in marks",
    "p": "a clause before it",
    "o": "a person told first",
    "r": "what seems so of the subject",
}

_Stages = TypeVar("_Stages", bound="Stages")


class Misfit(NamedTuple):
    """The word at which a pattern over word classes stops fitting: ``half`` (determiner) before ``(46%) said``.

    ``thing`` is what was looked for, ``read`` the words that fit, in the order in which they were read (``backwards``
    from a verb to its subject), ``wanted`` the classes that would have fit at ``word``, whose own is ``word_class``:
    ``class_from`` and ``class_file`` say where it has it from. ``pattern`` is the file and line of the pattern.
    """

    thing: str
    backwards: bool
    read: tuple[str, ...]
    word: str
    word_class: str
    wanted: tuple[str, ...]
    class_from: str
    class_file: str
    pattern: str


class Reason(NamedTuple):
    """Why a rule, or a function that it asked, said no, or what made it say yes.

    ``condition`` is what it asks, as it stands in the code at ``file`` and ``line``, and ``met`` whether it was met.
    ``name`` and ``says`` are the function whose answer it is and its docstring; ``example`` the comment beside it;
    ``values`` what its variables were; ``words`` say what is so without code. ``since`` are the reasons of the function
    that was asked, and of those that gave the variables; ``misfit`` the word at which a pattern stopped;
    ``asked_at`` the file and line of the function that was asked.
    """

    condition: str
    met: bool
    file: str
    line: int
    name: str | None
    says: str | None
    example: str | None
    values: dict[str, str]
    since: tuple[Reason, ...] = ()
    words: str | None = None
    misfit: Misfit | None = None
    asked_at: str | None = None


class Part(NamedTuple):
    """A part of the page: ``headline``, ``paragraph``, ``boilerplate`` (never quoted from) or ``dateline``."""

    kind: str
    span: Span


class TokenExplained(NamedTuple):
    """One token, the full name of its word class, and the number of its sentence; words in marks are one token.

    ``class_from`` says where it has its class from, and ``class_file`` in which file, with the line of a list.
    """

    text: str
    span: Span
    word_class: str
    sentence: int
    class_from: str = ""
    class_file: str = ""


class RuleTried(NamedTuple):
    """A rule and what became of it: ``outcome`` is ``found``, ``turned away`` or ``not tried``.

    ``example`` is a sentence that it is made for; ``wants`` the frames of a verb, in words, of which it asks for one.
    """

    rule: str
    outcome: str
    why: str
    file: str
    because: tuple[Reason, ...] = ()
    example: str = ""
    wants: str = ""


class QuotationExplained(NamedTuple):
    """Words in marks (or a turn, a block, a statement): how they were paired, whether they are speech, whose by place.

    ``not_speech`` is what speaks against speech: kind, rule, reason, how often that is so, and whether it decided.
    """

    span: Span
    mark: str
    closed: bool
    not_speech: dict[str, Any] | None
    rules: tuple[RuleTried, ...]


class CueExplained(NamedTuple):
    """A cue verb in its place: its sense, what it takes (in words), its form, its subject and the rules tried on it."""

    text: str
    span: Span
    lemma: str
    sense: str
    takes: tuple[str, ...]
    form: str
    subject: str | None
    subject_from: str
    rules: tuple[RuleTried, ...]


class WordExplained(NamedTuple):
    """A word that could have been a cue and is none, with the reason."""

    text: str
    span: Span
    word_class: str
    why: str
    file: str
    because: tuple[Reason, ...] = ()


class Sign(NamedTuple):
    """One visible sign of a decision and what it adds to the logarithm of the odds: that the words are a statement,
    and that words, source and speaker are all right."""

    name: str
    statement: float
    whole: float


class Boundary(NamedTuple):
    """Where a content ends, or might have ended: before the token at ``at``, by a function of ``file``.

    ``says`` is an example or the docstring of what decided, ``because`` the conditions.
    """

    at: Span
    says: str
    name: str
    file: str
    because: tuple[Reason, ...] = ()


class CandidateExplained(NamedTuple):
    """What a rule found, how sure it is, and whether it is given.

    ``statement`` has to reach ``bar`` (whose name is ``bar_name``) and ``confidence`` has to reach ``whole_bar``;
    None for candidates that were dropped before that was asked. ``dropped`` says by what, ``file`` where.

    ``ends`` is what ended the content, ``no_ends`` where in it an end was asked for in vain. ``objections`` are the
    functions that could have turned it away behind its rule, and why they did not; ``stances`` the rules of stance.
    """

    rule: str
    kind: str | None
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    given: bool
    dropped: str | None
    file: str | None
    statement: float | None = None
    bar: float | None = None
    bar_name: str | None = None
    confidence: float | None = None
    whole_bar: float | None = None
    stance: str | None = None
    signs: tuple[Sign, ...] = ()
    ends: Boundary | None = None
    no_ends: tuple[Boundary, ...] = ()
    objections: tuple[RuleTried, ...] = ()
    stances: tuple[RuleTried, ...] = ()


class Step(NamedTuple):
    """One way by which it was looked for whom a mention means: the function, what it is for, whom it found or why not."""

    name: str
    says: str | None
    file: str
    found: str | None
    because: tuple[Reason, ...] = ()


class Score(NamedTuple):
    """Somebody whom a pronoun may mean, how salient they are, and by what.

    ``signs`` are all that is seen of them with what each adds to the score (``extractors/coreference/pronouns/signs.py``).
    """

    name: str
    score: float
    how: str
    signs: dict[str, float]


class RuledOut(NamedTuple):
    """Somebody near whom a pronoun cannot mean, and why."""

    name: str
    because: tuple[Reason, ...]


class RoleTold(NamedTuple):
    """What was read as the role of somebody at one mention, by a function of ``file``: a role and a body, or why not."""

    name: str
    function: str
    example: str
    file: str
    role: str | None
    body: str | None
    because: tuple[Reason, ...] = ()


class MentionExplained(NamedTuple):
    """A source mention: whom it means, what decided, who else it could have been, and who not."""

    text: str
    span: Span
    speaker: str | None
    decided_by: str | None
    says: str | None
    scores: tuple[Score, ...]
    ruled_out: tuple[RuledOut, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Stages:
    """What was seen, tried and found in an article at each stage."""

    text: str
    rules_version: str
    parts: tuple[Part, ...]
    quotations: tuple[QuotationExplained, ...]
    tokens: tuple[TokenExplained, ...]
    cues: tuple[CueExplained, ...]
    no_cues: tuple[WordExplained, ...]
    phrases: tuple[WordExplained, ...]
    candidates: tuple[CandidateExplained, ...]
    mentions: tuple[MentionExplained, ...]
    roles: tuple[RoleTold, ...]
    attributions: tuple[Attribution, ...]

    def within(self: _Stages, first: int, last: int) -> _Stages:
        """The same for one part of the text only: what lies in these code points, or touches them."""

        def near(*spans: Span) -> bool:
            return any(span.start < last and first < span.end for span in spans)

        return type(self)(
            self.text,
            self.rules_version,
            tuple(one for one in self.parts if near(one.span)),
            tuple(one for one in self.quotations if near(one.span)),
            tuple(one for one in self.tokens if near(one.span)),
            tuple(one for one in self.cues if near(one.span)),
            tuple(one for one in self.no_cues if near(one.span)),
            tuple(one for one in self.phrases if near(one.span)),
            tuple(one for one in self.candidates if near(*one.content, *one.cue)),
            tuple(one for one in self.mentions if near(one.span)),
            self.roles,
            tuple(one for one in self.attributions if near(*one.content, *one.cue)),
        )

    def to_dict(self) -> dict[str, Any]:
        """The explanation as plain data for JSON; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found
