"""/-/onrecord/sign-in: the link by which ``quotes serve --reviewer`` signs somebody in, with no other configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datasette.utils.asgi import Forbidden, Request, Response
from itsdangerous import BadSignature

from ....serving.reviewer_links import SALT

if TYPE_CHECKING:
    from datasette.app import Datasette


async def sign_in(datasette: Datasette, request: Request, then: str) -> Response:
    """Sets the visitor's cookie to the reviewer that the link names, and goes on to ``then``.

    Raises Forbidden for a link that this server did not print: of a server that was started before, or forged.
    """
    try:
        name = datasette.unsign(request.args.get("as") or "", SALT)
    except BadSignature:
        raise Forbidden(
            "This link is not of this server: each start prints new ones, unless DATASETTE_SECRET is set."
        ) from None
    response = Response.redirect(then)
    response.headers["Referrer-Policy"] = "no-referrer"
    response.set_cookie("ds_actor", datasette.sign({"a": {"id": str(name)}}, "actor"), httponly=True)
    return response
