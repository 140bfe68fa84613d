"""One person, body or place of an article with all its mentions: Jane Ash, ``Ms. Ash``, ``Ash``."""

from __future__ import annotations

from .first_names import is_first_name
from .name import Name
from .name_words import words_of

#: Titles before a first name, whose bearers go without a last one.
_ROYAL = ("prince", "princess", "king", "queen", "pope")


class Entity:
    """Somebody or something named. ``places`` are the starts of its mentions outside quotations."""

    __slots__ = (
        "addressed",
        "affiliation",
        "forms",
        "gender",
        "kind",
        "members",
        "mentions",
        "name",
        "relative",
        "role",
        "suffix",
        "words",
    )

    def __init__(self, name: Name, kind: str) -> None:
        self.name = name.full
        self.words = name.words
        self.suffix = name.suffix
        self.kind = kind
        self.gender = name.gender
        self.addressed = name.addressed  # the gender comes from a form of address (Mr.)
        self.role = name.role
        self.affiliation = name.affiliation
        self.forms: dict[str, None] = {name.full: None}
        self.mentions: list[Mention] = []
        self.relative: bool | None = None  # of somebody else, where that was asked for
        self.members: tuple[Entity, ...] = ()  # of a group whose members are named

    def take(self, name: Name) -> None:
        """Learn from another form of the name: a fuller form, a gender, a role."""
        self.forms[name.full] = None
        longer = (len(name.words), len(name.full)) > (len(self.words), len(self.name))
        if longer and (
            len(self.words) == 1 or name.words[0] == self.words[0] or is_first_name(name.words[0])
        ):
            self.name, self.words = name.full, name.words
        elif name.words == self.words and self.name.isupper() and len(name.words) > 1:
            self.name = name.full  # Ruth Hale, after RUTH HALE
        if name.addressed and not self.addressed:
            self.gender, self.addressed = name.gender, True
        self.gender = self.gender or name.gender
        self.suffix = self.suffix or name.suffix
        if name.kind == "person":
            self.kind = "person"
        if name.role and not self.role:
            self.role, self.affiliation = name.role, name.affiliation

    def is_royal(self) -> bool:
        """Whether somebody is called by a first name behind such a title: ``Prince Mark``."""
        return self.role is not None and self.role.lower() in _ROYAL

    def may_be_called(self, name: Name) -> bool:
        """Whether a name of one word fits; one with a particle (``De Blois``) only who is called so (Bill de Blois).

        ``Prince Mark`` is not Mark Dale, who has a last name and no such title.
        """
        if name.role and name.role.lower() in _ROYAL:
            return self.role == name.role
        particle, _, rest = name.full.lower().partition(" ")
        if not rest or particle not in words_of("particles"):
            return True
        return self.name.lower().endswith(f" {particle} {rest}")

    def has_particle(self) -> bool:
        """Whether a particle belongs to the last name: Peter de la Cruz."""
        return " " in self.name and self.name.lower().split(" ")[-2] in words_of("particles")


def unnamed(words: str, kind: str) -> Entity:
    """Somebody or something that the article does not name, called as it is described, in the words of the article."""
    words = " ".join(words.split())
    return Entity(Name(words, tuple(words.lower().split(" ")), kind), kind)


class Mention:
    """One place where a name stands in the article, outside headlines and furniture."""

    __slots__ = ("end", "entity", "name", "quoted", "role", "sentence", "start", "verb")

    def __init__(self, start: int, end: int, name: Name, quoted: bool) -> None:
        self.start, self.end, self.name, self.quoted = start, end, name, quoted
        self.entity: Entity | None = None
        self.sentence = (
            -1
        )  # its number, and its part there (coreference/pronouns/signs.py), once that was asked for
        self.role = "object"
        self.verb = -1  # where it ends, once that was asked for (entities.py)
