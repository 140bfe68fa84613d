"""Why there is what was found in an article, and why there is nothing else."""

from .stages import Explanation, explain

__all__ = ["Explanation", "explain"]
