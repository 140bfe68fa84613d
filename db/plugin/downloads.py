"""What a page lists as a file: whole, in the same order, with the same cells as ``quotes export``."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Sequence
from typing import IO, Any

from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import AsgiStream, Response

from ..tables import DOWNLOADS, Row
from .page import Page

#: So many milliseconds may it take to read all rows: longer than for a page, since it is asked for once.
_TIME_LIMIT = 60_000
#: So many bytes are handed on at a time.
_PIECE = 1 << 16
#: The ending of an address that asks for a list as a file.
ENDING = rf"\.(?P<format>{'|'.join(DOWNLOADS)})"


async def download(
    page: Page,
    name: str,
    columns: Sequence[str],
    rows: Callable[[sqlite3.Connection], Iterable[Row]],
    problems: Sequence[str] = (),
) -> Any:
    """The rows in the format that the address asks for.

    ``problems`` are filters of the address that cannot be read: a page lists without them and says so, but a file
    cannot say it, so that none is given (400). The rows are written to a file at once, so that a slow reader holds no connection and all rows are of one moment.
    """
    if problems:
        told = "; ".join(problem.removesuffix(".") for problem in problems)
        return Response.text(f"No file was made: {told}.", status=400)
    kind = page.part("format")
    form = DOWNLOADS[kind]

    def written(conn: sqlite3.Connection) -> IO[bytes]:
        file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (closed by whoever sends it)
        try:
            form.write(columns, rows(conn), file)
            file.seek(0)
        except BaseException:
            file.close()
            raise
        return file

    def limited(conn: sqlite3.Connection) -> IO[bytes]:
        with sqlite_timelimit(conn, _TIME_LIMIT):
            return written(conn)

    try:
        file: IO[bytes] = await page.db.execute_fn(limited)
    except ImportError:
        return Response.text("Excel needs another package: pip install 'onrecord[xlsx]'", status=501)

    async def send(writer: Any) -> None:
        with file:
            while piece := file.read(_PIECE):
                # Bytes as they are: Datasette's own ``write`` takes text only.
                await writer.send({"type": "http.response.body", "body": piece, "more_body": True})

    headers = {
        "Content-Disposition": f'attachment; filename="{page.database}-{name}.{kind}"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-cache",
    }
    return AsgiStream(send, headers=headers, content_type=form.content_type)
