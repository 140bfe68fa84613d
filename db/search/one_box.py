"""One box for all filters: words, and ``name:value`` for the other filters among them."""

from __future__ import annotations

import re

from ..filters import BY_NAME

#: What people call a filter in the one box, beside its own name.
_ALSO_CALLED = {"said-by": "speaker", "by": "speaker", "outlet": "publisher", "from": "since", "to": "until"}

_IN_THE_BOX = re.compile(r""""[^"]*"|(?<!\S)([a-z][a-z_-]*):("[^"]*"|[^\s"]+)""", re.IGNORECASE)


def of_the_box(typed: str) -> dict[str, str]:
    """The filters in what somebody typed into one box, as an address has them: words, and ``name:value`` for the others.

    'dam speaker:"Ann Lee" outlet:post' asks for the words "dam", the speaker and the outlet. A colon behind
    anything that is no filter's name is left among the words.
    """
    found: dict[str, str] = {}

    def take(match: re.Match[str]) -> str:
        name = (match[1] or "words").casefold()
        name = _ALSO_CALLED.get(name, name).replace("-", "_")
        if name not in BY_NAME or name == "words":
            return match[0]
        found[name] = match[2].strip('"')
        return " "

    if words := " ".join(_IN_THE_BOX.sub(take, typed).split()):
        found["words"] = words
    return found
