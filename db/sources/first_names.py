"""The gender that a first name suggests: a guess, for who asks for one."""

from __future__ import annotations

_GENDERS = {"m": "male", "f": "female"}


def gender_by_first_name(name: str) -> str | None:
    """``female`` or ``male`` where nearly all bearers of the first name are, else None: "Maria Lund" is female."""
    from extractors.entities.first_names import gender_of  # long lists, for who asks

    first, _, rest = name.partition(" ")
    return _GENDERS.get(gender_of(first) or "") if rest else None
