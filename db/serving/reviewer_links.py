"""The links by which reviewers sign in: the reviewer's name, signed with the server's secret."""

from __future__ import annotations

from urllib.parse import urlencode

#: What the name is signed for, so that nothing else that the server signs is taken for it.
SALT = "onrecord-reviewer"

PATH = "/-/onrecord/sign-in"


def reviewer_link(address: str, secret: str, name: str) -> str:
    """The link that signs ``name`` in at the server with this address ("http://127.0.0.1:8001") and secret."""
    from itsdangerous import URLSafeSerializer

    return f"{address}{PATH}?{urlencode({'as': URLSafeSerializer(secret, SALT).dumps(name)})}"
