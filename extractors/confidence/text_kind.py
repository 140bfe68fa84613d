"""Signs of the kind of text that an article is, as far as they are visible in it.

News of one desk says "said" at every turn; a release by an office hardly does, and tells acts with the same
verbs. The signs are shares in coarse steps, so that one decision more or less changes little.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..rules.candidate import Candidate
from ..tokens.sentences import Document

_SAYING = ("say", "tell", "")
#: With fewer decisions than this a share means nothing.
_FEW = 5


def text_signs(doc: Document, candidates: Sequence[Candidate], quoted: Sequence[bool]) -> tuple[str, ...]:
    """The signs of an article as features of each of its decisions; ``quoted``: whether it has words in marks.

    ``text:said-2`` where two in five of its cues are the plainest (say, tell, according to), ``text:dense-3``
    where three to four decisions come to a hundred words, ``text:quoted-1`` where so few have words in marks.
    """
    words = len(doc.classes)
    if len(candidates) < _FEW or not words:
        return ("text:few",)
    said = sum([c.cue_match.cue.lemma in _SAYING for c in candidates])
    return (
        f"text:said-{5 * said // len(candidates)}",
        f"text:dense-{min(100 * len(candidates) // words, 5)}",
        f"text:quoted-{4 * sum(quoted) // len(candidates)}",
    )
