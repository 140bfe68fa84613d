"""One name for one file: read again from another folder or by its whole path, it is the same article."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from db.writing.input_files import InputFiles
from db.writing.pruning import STANDARD_INPUT
from extractors import Article


class OneName:
    """Gives articles the name by which their file is known in the database."""

    def __init__(self, db: Database) -> None:
        self._files = InputFiles(db)
        self._last: tuple[str, str] = ("", "")

    def named(self, article: Article) -> Article:
        """The article under the known name of its file, which its id begins with."""
        if (given := article.file) is None or (name := self.name_of(given)) == given:
            return article
        key = name + article.id[len(given) :] if article.id.startswith(given) else article.id
        return replace(article, id=key, file=name)

    def name_of(self, given: str) -> str:
        """The name of a file: the one by which it was read first, unless another file that is there has it.

        A file that has moved with the folder in which one works keeps its name.
        """
        if "://" in given or given == STANDARD_INPUT or given.startswith(f"{STANDARD_INPUT}/"):
            return given
        if given == self._last[0]:
            return self._last[1]
        path = os.path.realpath(given)
        name = self._files.name_of(path)
        if name is None:
            taken = any(other != path and _is_there(other) for other in self._files.paths_of(given))
            name = Path(path).as_posix() if taken else given
            self._files.add(path, name)
        self._last = given, name
        return name

    def store(self) -> None:
        """Writes the names that are new. Raises DatabaseProblem."""
        self._files.store()


def _is_there(path: str) -> bool:
    """Whether there is a file at this path, or one that it is a member of."""
    return Path(path).exists() or any(parent.is_file() for parent in Path(path).parents)
