"""``python -m quotes`` is the command ``quotes``."""

from .cli import main

main()
