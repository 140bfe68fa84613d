"""Which rules these are: a number for people, and a digest of their code and lists."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

#: Goes up with a release whose rules find other things, so that people can speak of them.
NUMBER = 4

#: What decides nothing about what is found.
_NO_RULES = ("explanation",)
_FOLDER = Path(__file__).parent


@cache
def rules_version() -> str:
    """The number, and twelve digits of the digest: ``4-5f1d2c3b4a59``.

    The digest is that of all code and lists of this package as they lie on disk, so that no rule changes without it:
    a database knows by which rules each article was read. Line ends make no difference.
    """
    digest = sha256()
    files = [*_FOLDER.rglob("*.py"), *_FOLDER.rglob("*.txt")]
    for name, path in sorted((path.relative_to(_FOLDER).as_posix(), path) for path in files):
        if name.split("/")[0] not in _NO_RULES:
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{name}\n{len(content)}\n".encode() + content)
    return f"{NUMBER}-{digest.hexdigest()[:12]}"
