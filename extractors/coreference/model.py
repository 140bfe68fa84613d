"""What is asked and answered of a source mention."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Span, Speaker


class Request(NamedTuple):
    """One source mention to resolve: its words, its cue and the content that it is the source of."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]


class Resolution(NamedTuple):
    """Who a source mention is, and how sure that is: a visible sign for the confidence, and words for the reason.

    ``sign`` is ``name``, ``namesakes`` (others have that last name), ``described`` (a description of somebody named),
    ``unnamed``, ``thing`` (a pronoun for a body, a group or a document), ``nobody``; of a pronoun for a person
    ``clear``, ``second`` (somebody else comes near) or ``close-second``. ``how`` says by what it was decided, ``second``
    who else it could have been.
    """

    speaker: Speaker | None
    sign: str
    how: str = ""
    second: str = ""


NOBODY = Resolution(None, "nobody")
