"""Parts of our own code worked out again with the values of the moment: rules are functions without effects."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache
from types import CodeType
from typing import Any, Final


class Unknown:
    """What could not be worked out again."""


UNKNOWN: Final = Unknown()


def value_of(node: ast.expr, variables: Mapping[str, Any]) -> Any:
    """The value of an expression of our own code; UNKNOWN where it has none here."""
    try:
        return eval(_compiled(node), {**variables})
    except Exception:
        return UNKNOWN


def is_so(node: ast.expr, holds: bool, variables: Mapping[str, Any]) -> bool:
    """Whether an expression is true, or false, as ``holds`` says."""
    value = value_of(node, variables)
    return value is not UNKNOWN and bool(value) == holds


@cache
def _compiled(node: ast.expr) -> CodeType:
    code: CodeType = compile(ast.Expression(node), "<condition>", "eval")
    return code
