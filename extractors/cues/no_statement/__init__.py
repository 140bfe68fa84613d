"""Verbs and nouns of saying by which nothing is stated."""
