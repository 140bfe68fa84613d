"""Words in marks beside a line that is a name."""

from __future__ import annotations

from collections.abc import Callable

from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from .quotation_labels import holds_first_name
from .quotations import Quotations

#: ``Park warden Ada Finch``, ``Sam Boyle, harbour master``: a name with what it is, and no sentence.
_NAME_LINE = pattern("<quoted_fragment>? <noun|name|verb_or_noun>* <name>{2,4} | <quoted_fragment> <name>")
_BEHIND_NAME = pattern(
    "(?: <comma> <determiner>? <noun|name|verb_or_noun|preposition|determiner|conjunction|verb_s_or_plural|ing_form|comma|possessive>{1,16} )?"
)
_LONGEST_NAME_LINE = 20
_LONGEST_SERIES = 40


def name_line(q: Quotations, token: int, previous: int | None) -> bool:
    """A paragraph of words in marks beside a line that is its speaker's name: ``[“Trees do not vote.”] / Warden Ada Finch``

    Where names and quotations alternate, the first and the last of them show whether the names stand above or below.
    """
    doc = q.doc
    here = doc.paragraph(token)
    if not _is_quoted(q, here):
        return False
    above, below = paragraph_before(doc, here), _behind(doc, here)
    if not (above and _is_name_line(doc, above)) and not (below and _is_name_line(doc, below)):
        return False
    first, last = _end_of_series(q, here, paragraph_before), _end_of_series(q, here, _behind)
    line = above if _is_name_line(doc, first) else below if _is_name_line(doc, last) else None
    m = _NAME_LINE.match(doc.classes, *line) if line else None
    if not m or not holds_first_name(doc, m.start(), m.end()):
        return False
    q.add("name_line", token, m.span(), None, ("line", "above" if line == above else "below"))
    return True


def paragraph_before(doc: Document, part: Range) -> Range | None:
    """The paragraph before one; None where it is the first."""
    return doc.paragraph(part[0] - 2) if part[0] >= 2 else None


def _behind(doc: Document, part: Range) -> Range | None:
    return doc.paragraph(part[1] + 1) if part[1] + 1 < len(doc.classes) else None


def _end_of_series(q: Quotations, here: Range, step: Callable[[Document, Range], Range | None]) -> Range:
    """The last paragraph in one direction of those that are by turns a quotation and a name."""
    quoted = True
    for _ in range(_LONGEST_SERIES):
        following = step(q.doc, here)
        if following is None or not (_is_name_line(q.doc, following) if quoted else _is_quoted(q, following)):
            break
        here, quoted = following, not quoted
    return here


def _is_quoted(q: Quotations, part: Range) -> bool:
    return part[1] > part[0] and q.is_only_marks(part)


def _is_name_line(doc: Document, part: Range) -> bool:
    """Whether a paragraph is a name with what it is, and no sentence: ``Sam Boyle, harbour master``."""
    m = _NAME_LINE.match(doc.classes, *part) if part[1] - part[0] <= _LONGEST_NAME_LINE else None
    return m is not None and _BEHIND_NAME.fullmatch(doc.classes, m.end(), part[1]) is not None
