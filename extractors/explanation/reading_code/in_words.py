"""A condition of the code in words: ``doc.classes[k] != THAT`` is “the” (determiner) is no “that”."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

from ...lexicon.formats import FORMATS
from ...tokens.sentences import Document
from ...tokens.word_classes import WORD_CLASSES
from ..list_lines import list_file
from ..model import TAKES
from .values import UNKNOWN, value_of

_NAME_OF = {letter: name for name, letter in WORD_CLASSES.items()}
#: So many classes or words of a set are named.
_MOST = 6
_LONGEST = 40
_NO_NAME = 2
#: Names under which functions keep the class letter of a token.
_LETTERS = frozenset(["c", "letter", "opening", "before", "following", "verb", "word_class"])
#: Names under which functions keep the place of a token.
_PLACES = ("k", "behind", "token", "comma", "conjunction")
_EQUAL = (ast.Eq, ast.In, ast.Is)


def in_words(node: ast.expr, holds: bool, variables: Mapping[str, Any]) -> str | None:
    """What is so, as a condition was met (``holds``) or not; None for what has no words."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return _comparison(node, holds, variables)
    if isinstance(node, ast.Name | ast.Attribute):
        return _alone(node, holds, variables)
    if isinstance(node, ast.BoolOp):
        parts = [in_words(part, holds, variables) for part in node.values]
        return "; ".join(part for part in parts if part) if all(parts) else None
    return None


def _comparison(node: ast.Compare, holds: bool, variables: Mapping[str, Any]) -> str | None:
    left, op, right = node.left, node.ops[0], node.comparators[0]
    if isinstance(op, ast.Eq | ast.NotEq | ast.In | ast.NotIn | ast.Is | ast.IsNot):
        same = isinstance(op, _EQUAL) == holds
        if isinstance(right, ast.Constant) and right.value is None:
            return _there_is(left, not same)
        return (
            _of_frames(left, right, same)
            or _of_class(left, right, same, variables)
            or _of_word(left, right, same, variables)
            or _of_attribute(left, right, same, variables)
        )
    return _places(node, holds, variables)


def _there_is(node: ast.expr, is_so: bool) -> str:
    """That something was found or not; a variable of one letter has no name for it."""
    name = _plain(node)
    if len(name) <= _NO_NAME or name in ("found", "known"):
        return "something was found" if is_so else "nothing was found"
    return f"there is {'a' if is_so else 'no'} {name}"


def _plain(node: ast.expr) -> str:
    """A variable as a word: ``match.source`` is source."""
    return ast.unparse(node).rsplit(".", 1)[-1].strip("_").replace("_", " ")


def doc_of(variables: Mapping[str, Any]) -> Document | None:
    """The document that a function looks at."""
    for holder in ("doc", "q", "place", "case"):
        one = variables.get(holder)
        found = one if isinstance(one, Document) else getattr(one, "doc", None)
        if isinstance(found, Document):
            return found
    return None


def _token(node: ast.expr, variables: Mapping[str, Any]) -> str | None:
    """The word at the place of a subscript, or of the first of a slice."""
    doc = doc_of(variables)
    if doc is None or not isinstance(node, ast.Subscript):
        return None
    place: ast.expr | None = node.slice
    if isinstance(place, ast.Slice):
        place = place.lower
    at = value_of(place, variables) if place is not None else 0
    if not isinstance(at, int):
        return None
    at = at + len(doc.classes) if at < 0 else at
    if not 0 <= at < len(doc.classes):
        return "the end"
    word = " ".join(doc.tokens.words[at].split())
    return f"“{word[:_LONGEST]}”" if word else "the end of the paragraph"


def _of_frames(left: ast.expr, right: ast.expr, same: bool) -> str | None:
    """``"o" in match.cue.frames``: what a verb takes."""
    if not ast.unparse(right).endswith("cue.frames") or not isinstance(left, ast.Constant):
        return None
    wanted = TAKES.get(str(left.value))
    return f"the cue takes {'' if same else 'not '}{wanted}" if wanted else None


def _token_with(letter: str, variables: Mapping[str, Any]) -> str | None:
    """The word at the place that a function looks at, if it has this class: of ``c = classes[k]``."""
    doc = doc_of(variables)
    for name in _PLACES:
        at = variables.get(name)
        if doc and isinstance(at, int) and 0 <= at < len(doc.classes) and doc.classes[at] == letter:
            return f"“{' '.join(doc.tokens.words[at].split())[:_LONGEST]}”"
    return None


def _of_class(left: ast.expr, right: ast.expr, same: bool, variables: Mapping[str, Any]) -> str | None:
    value, wanted = value_of(left, variables), value_of(right, variables)
    letters = "classes" in ast.unparse(left) or (isinstance(left, ast.Name) and left.id in _LETTERS)
    if not letters or not isinstance(value, str) or not isinstance(wanted, str | tuple):
        return None
    word = _token(left, variables) or _token_with(value, variables)
    class_names = "+".join(_NAME_OF.get(letter, letter) for letter in value) or "nothing"
    told = f"{word} ({class_names})" if word else f"the word there ({class_names})"
    kinds = _kinds(right, wanted)
    return f"{told} is {'' if same else 'no '}{kinds}" if kinds else None


def _kinds(node: ast.expr, wanted: str | tuple[str, ...]) -> str:
    names = ["+".join(_NAME_OF.get(c, c) for c in one) for one in wanted]
    if 0 < len(names) <= _MOST:
        return " or ".join(dict.fromkeys(name for name in names if name))
    return _plain(node).lower()


def _of_word(left: ast.expr, right: ast.expr, same: bool, variables: Mapping[str, Any]) -> str | None:
    written = ast.unparse(left)
    if not ("words" in written or "word(" in written or written in ("word", "lead", "preposition")):
        return None
    value = value_of(left, variables)
    if isinstance(value, list):
        value = " ".join(map(str, value))
    if not isinstance(value, str):
        return None
    wanted = _wanted_words(right, variables)
    return f"“{' '.join(value.split())[:_LONGEST]}” is {'' if same else 'not '}{wanted}" if wanted else None


def _wanted_words(node: ast.expr, variables: Mapping[str, Any]) -> str | None:
    """The words that are asked for: themselves, or the list that has them."""
    name = listed_in(node)
    if name:
        return f"in {list_file(name)}"
    wanted = value_of(node, variables)
    if isinstance(wanted, str):
        return f"“{wanted}”"
    if isinstance(wanted, list | tuple | frozenset | set):
        words = sorted(" ".join(one) if isinstance(one, list) else str(one) for one in wanted)
        if not words:
            return f"among the {_plain(node)}: there are none"
        some = ", ".join(f"“{word}”" for word in words[:_MOST])
        return f"among {some}" + (", …" if len(words) > _MOST else "")
    return None


def listed_in(node: ast.expr) -> str | None:
    """The name of the list in ``listed("question_words")``."""
    for part in ast.walk(node):
        if (
            isinstance(part, ast.Call)
            and len(part.args) == 1
            and isinstance(part.args[0], ast.Constant)
            and part.args[0].value in FORMATS
        ):
            return str(part.args[0].value)
    return None


def _of_attribute(left: ast.expr, right: ast.expr, same: bool, variables: Mapping[str, Any]) -> str | None:
    """``match.verb_form != "finite"``, ``match.cue.lemma in listed("shouting_verbs")``."""
    value = value_of(left, variables)
    if not isinstance(left, ast.Attribute | ast.Name | ast.Subscript) or not isinstance(value, str | bool):
        return None
    wanted = _wanted_words(right, variables)
    return f"the {_plain(left)} “{value}” is {'' if same else 'not '}{wanted}" if wanted else None


def _places(node: ast.Compare, holds: bool, variables: Mapping[str, Any]) -> str | None:
    """Comparisons of places: what lies before or behind what."""
    if not holds:
        return None
    right, op = ast.unparse(node.comparators[0]), node.ops[0]
    if isinstance(op, ast.GtE | ast.Gt) and right in (
        "end",
        "match.sentence[1]",
        "sentence[1]",
        "len(classes)",
    ):
        return "the sentence has no more words there"
    if isinstance(op, ast.LtE | ast.Lt) and right in ("first", "match.sentence[0]"):
        return "too little stands before the subject in the sentence"
    return None


def _alone(node: ast.Name | ast.Attribute, holds: bool, variables: Mapping[str, Any]) -> str | None:
    value = value_of(node, variables)
    if value is UNKNOWN:
        return None
    if holds:
        return _there_is(node, True)
    if value is None or value is False or value == ():
        return _there_is(node, False)
    if _plain(node) == "left" and value == 0:
        return "nothing stands before the subject"
    return None
