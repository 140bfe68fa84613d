"""Why there is what was found in an article, and why there is nothing else."""

from .expected import Answer
from .expected.telling import pieces, plainly
from .stages import Explanation, explain

__all__ = ["Answer", "Explanation", "explain", "pieces", "plainly"]
