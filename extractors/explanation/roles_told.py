"""Which roles were read beside the names of an article, by which function, and why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..entities.roles.role_before import role_before
from ..entities.roles.role_behind import role_behind
from ..entities.roles.told.appointments import appointed
from ..entities.roles.told.clauses import told_in_lead, told_of
from ..entities.roles.told.next_sentence import told_next
from .model import RoleTold
from .reading_code.source import docstring
from .reading_code.watching import Call
from .rules_tried import file_of, name_of, reasons

#: Functions that look for a role beside a name.
READING_ROLES: tuple[Callable[..., Any], ...] = (
    role_before,
    role_behind,
    told_of,
    told_in_lead,
    appointed,
    told_next,
)


def roles_told(root: Call) -> tuple[RoleTold, ...]:
    """What was read as the role of somebody at each mention of a name, each answer once."""
    out: dict[tuple[str, str, str | None], RoleTold] = {}
    for function in READING_ROLES:
        for call in root.of(function):
            mention = call.arguments["mention"]
            role, body = call.result or (None, None)
            told = RoleTold(
                mention.name.full,
                name_of(function),
                docstring(function),
                file_of(function),
                role,
                body,
                () if call.result else reasons(call.because, call),
            )
            out.setdefault((told.name, told.function, role), told)
    return tuple(out.values())
