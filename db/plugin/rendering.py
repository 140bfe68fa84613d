"""Our templates, rendered at once: nothing in them is awaited, and each call of a macro that might be takes twice as long.

Datasette's own are rendered bit by bit, as plugins may put functions into them that ask the database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Template

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request


class _AtOnce(Template):
    """A template that Datasette awaits like any other, and that is ready by then."""

    async def render_async(self, *args: Any, **kwargs: Any) -> str:
        return self.render(*args, **kwargs)


def template_of(datasette: Datasette, request: Request, name: str) -> Template:
    """A template of ours by its name, from where Datasette would take it: a folder given to --template-dir first."""
    given = getattr(datasette, "get_jinja_environment", None)  # Datasette 1.0
    theirs: Environment = given(request) if given else datasette.jinja_env
    ours: Environment | None = getattr(theirs, "onrecord", None)
    if ours is None:
        ours = theirs.overlay(enable_async=False)
        ours.template_class = _AtOnce
        theirs.extend(onrecord=ours)
    return ours.get_template(name)
