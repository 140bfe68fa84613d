"""Files, folders, archives, standard input and web pages as articles, each in the form ``extract`` takes.

>>> from quotes.readers import Article, read
>>> for item in read(["news/", "export.csv"], columns={"text": "body"}):
...     if isinstance(item, Article):
...         ...  # else it is a Problem or a Note, to be shown
"""

from __future__ import annotations

from extractors.model import Article

from .details import Details
from .inputs import read
from .reading_results import Note, Problem
from .source import Fetching

__all__ = ["Article", "Details", "Fetching", "Note", "Problem", "read"]
