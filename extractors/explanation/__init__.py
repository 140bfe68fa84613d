"""Why there is what was found in an article, and why there is nothing else."""

from .expected import Answer
from .stages import Explanation, explain

__all__ = ["Answer", "Explanation", "explain"]
