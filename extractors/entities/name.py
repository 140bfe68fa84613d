"""One name as data: what its words say by themselves, ``Elm County District Attorney Jane Ash``."""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """What the words of one name say by themselves.

    ``full`` is the name without titles and prefixes; ``words`` are its words in lower case without
    initials, suffix and particles, for comparing. ``kind`` is person, organization, place, group
    (``House Democrats``), title (an office without a name), other (no speaker) or unknown. ``gender``
    is m, f or None; ``addressed`` when a title shows it (``Mrs.``). ``role`` and ``affiliation`` come from what stands before the name. ``lead`` and
    ``tail`` count the characters that belong to the capitals found but not to this name.
    """

    full: str
    words: tuple[str, ...]
    kind: str
    gender: str | None = None
    role: str | None = None
    affiliation: str | None = None
    suffix: str | None = None
    lead: int = 0
    tail: int = 0
    addressed: bool = False
