"""Pronouns: whom one means, and whom it cannot mean."""
