"""A form with a text in it, read to a limit."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from ..errors import OnrecordError


class TooMuch(OnrecordError):
    """Why a form is not taken, in one line for people."""


async def large_form(request: Any, most: int) -> dict[str, str]:
    """The fields of a form, of several with one name the first. Raises TooMuch for more than ``most`` bytes, or no form."""
    kind = (request.headers.get("content-type") or "").split(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise TooMuch("Only the form of this page can send a text.")
    length = request.headers.get("content-length") or "0"
    if not length.isdecimal() or int(length) > most:
        raise TooMuch(_too_large(most))
    found = parse_qs((await _body(request, most)).decode("utf-8", "replace"), keep_blank_values=True)
    return {name: values[0].replace("\r\n", "\n") for name, values in found.items()}


async def _body(request: Any, most: int) -> bytes:
    parts, size, more = [], 0, True
    while more:
        message = await request.receive()
        if message["type"] != "http.request":
            raise TooMuch("The text was not sent to its end.")
        part = message.get("body", b"")
        parts.append(part)
        size += len(part)
        if size > most:
            raise TooMuch(_too_large(most))
        more = message.get("more_body", False)
    return b"".join(parts)


def _too_large(most: int) -> str:
    return f"That is larger than {most // 1000:,} kB, too large for one article. Whole archives are read by: quotes ingest"
