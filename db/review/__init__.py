"""Verdicts of reviewers, and the accuracy that follows from them."""
