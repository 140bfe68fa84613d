"""Comparison of words, names and roles across articles."""
