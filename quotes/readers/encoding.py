"""Bytes to text: UTF-8 as a rule, any other encoding by its marks or by charset-normalizer."""

from __future__ import annotations

import codecs
import re

from .reading_results import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: The detector looks at so many bytes at most.
_SAMPLE = 2**18


def marked(head: bytes) -> tuple[str | None, int]:
    """The encoding that a byte order mark names, and the mark's length; (None, 0) without one."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    return None, 0


def decode(content: bytes) -> tuple[str, str]:
    """The text of bytes and the name of their encoding; a byte order mark is no part of the text.

    Line ends stay as they are. Raises Unreadable for bytes that are no text.
    """
    name, length = marked(content)
    if name is None and is_binary(content):
        name = detect(content)
    try:
        return content[length:].decode(name or "utf-8"), name or "utf-8"
    except UnicodeDecodeError as error:
        if name:
            raise Unreadable(f"no text: broken {name} at byte {error.start + length}") from None
    name = detect(content)
    try:
        return content.decode(name), name
    except UnicodeDecodeError as error:
        raise Unreadable(f"no text: neither UTF-8 nor {name}, see byte {error.start}") from None


def is_binary(content: bytes) -> bool:
    """Whether bytes hold control characters as no text in an 8-bit encoding does."""
    sample = content[:_SAMPLE]
    return b"\0" in sample or len(sample.translate(None, _CONTROLS)) < 0.98 * len(sample)


def detect(content: bytes) -> str:
    """The most likely encoding of bytes that are not UTF-8. Raises Unreadable if they are no text.

    What can be Western Windows text (cp1252) is taken for it: English texts that are not UTF-8 nearly
    always are, and detectors err on texts with few other letters. All else is left to charset-normalizer.
    """
    sample = content[:_SAMPLE]
    binary = is_binary(sample)
    if not binary and _is_western(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    found = [match.encoding for match in from_bytes(sample)]
    if binary:
        found = [name for name in found if name.startswith(("utf_16", "utf_32"))]
    if not found:
        raise Unreadable("bytes that are no text")
    return found[0]


def _is_western(sample: bytes) -> bool:
    """Whether bytes read as cp1252 are mostly ASCII, with accented letters and marks where they can be."""
    other = len(sample) - len(sample.translate(None, _OTHER))
    if other > 0.25 * len(sample):
        return False
    try:
        return not _ODD.search(sample.decode("cp1252"))
    except UnicodeDecodeError:
        return False


#: A capital amid small letters, or marks that English texts do not use: text in another encoding.
_ODD = re.compile(r"[a-zß-ÿ][À-ÖØ-Þ]|[¤¦¨ª¬¯²³µ¸¹¾ƒ†‡ˆ‰˜\x80-\x9f]|[A-Z][ß-ÿ]{3}")
_OTHER = bytes(range(128, 256))


class LineDecoder:
    """Decodes the lines of one file: UTF-8, and from the first line that is not, what that file is in.

    ``head`` is the beginning of the file. ``fallback`` is the other encoding once it was needed.
    """

    def __init__(self, head: bytes) -> None:
        self.fallback: str | None = None
        self._head = head

    def decode(self, line: bytes) -> str:
        """The text of a line. Raises Unreadable for bytes that are no text."""
        try:
            return line.decode()
        except UnicodeDecodeError as error:
            if self.fallback is None:
                head = self._head[: self._head.rfind(b"\n") + 1]
                self.fallback = detect(line if is_utf8(head) else head)
            try:
                return line.decode(self.fallback)
            except UnicodeDecodeError:
                raise Unreadable(f"not UTF-8, see byte {error.start} of the line") from None


def is_utf8(content: bytes) -> bool:
    """Whether bytes are whole UTF-8."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


#: Control characters that no text holds.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
