"""Tokens, word classes, sentences and noun groups of one article."""
