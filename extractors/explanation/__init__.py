"""Why there is what was found in an article, and why there is nothing else."""

from .model import Explanation
from .stages import explain

__all__ = ["Explanation", "explain"]
