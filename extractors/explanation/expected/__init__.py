"""What a reader expected of a text, and at which point of the extraction it was lost."""

from .model import Answer, Change, Expected

__all__ = ["Answer", "Change", "Expected"]
