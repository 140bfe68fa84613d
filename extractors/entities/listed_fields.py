"""Bodies and offices of several fields: ``Department for Culture, Media and Sport``, whose comma belongs to the name."""

from __future__ import annotations

from ..lazy_patterns import later_re
from ..tokens.lists_of_fields import fields, heads_of_fields

_FIELD = r"(?:the\s)?[A-Z][a-z-]{1,20}(?:\s(?:(?:[Aa]nd|of)\s)?[A-Z][a-z-]{1,20}){0,2}"
_REST = later_re(
    rf"(?P<inner>(?:,\s{_FIELD}){{1,4}}),?\sand\s(?:the\s)?(?P<last>[A-Z][a-z-]{{1,20}}(?:\s[A-Z][a-z-]{{1,20}})?)"
)
_HEAD = later_re(
    r"(?:[A-Z][a-z]{1,20}\s){0,3}(?P<head>[A-Z][a-z]{3,12})\s(?:of|for|on)\s(?:the\s)?(?P<first>[A-Z][a-z-]{1,20}(?:\s[A-Z][a-z-]{1,20})?)(?=,)"
)
_COMMA = "‚"  # a low quotation mark


def _is_field(words: str) -> bool:
    return words.rpartition(" ")[2].lower() in fields()


def end_of_fields(text: str, start: int, end: int) -> int:
    """Where the name ends of which ``text[start:end]`` is the beginning up to its first field; ``end`` where no list follows."""
    if not text.startswith(", ", end):
        return end
    head, rest = _HEAD.match(text, start), _REST.match(text, end)
    if head is None or rest is None or head.end() != end or head["head"] not in heads_of_fields():
        return end
    if not all(map(_is_field, (head["first"], *rest["inner"][2:].split(", ")))):
        return end
    last = rest["last"]
    if _is_field(last):
        return rest.end()
    first = last.partition(" ")[0]  # Minister for Culture, Media and Sport Ann Lee
    return rest.start("last") + len(first) if _is_field(first) else end


def name_behind(phrase: str) -> int:
    """Where the name begins behind such an office at the beginning of a phrase: ``Minister for Roads, Ports and Trade [Jo Marsh]``; 0 for none."""
    head = _HEAD.match(phrase, 4 * phrase.startswith(("the ", "The "))) if ", " in phrase else None
    end = end_of_fields(phrase, *head.span()) if head else 0
    named = head is not None and end > head.end() and phrase[end + 1 : end + 2].isupper()
    return end + 1 if named else 0


def cut_short(phrase: str) -> tuple[str, str, str] | None:
    """A phrase with the first field alone, and the name cut so and in full: ``a Department for Culture spokesman``; None for no list."""
    for head in _HEAD.finditer(phrase) if ", " in phrase and " and " in phrase else ():
        end = end_of_fields(phrase, *head.span())
        if end > head.end() and not phrase[end + 1 : end + 2].isupper():  # and Sport Jo Marsh
            return phrase[: head.end()] + phrase[end:], head.group(), phrase[head.start() : end]
    return None


def masked(phrase: str) -> str:
    """A phrase in which the commas inside such a name are another sign, so that nothing ends there; as long as before."""
    short = cut_short(phrase)
    return phrase.replace(short[2], short[2].replace(",", _COMMA)) if short else phrase


def unmasked(words: str) -> str:
    """Words of a phrase that was masked, with their commas."""
    return words.replace(_COMMA, ",")
