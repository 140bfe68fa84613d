"""Verbs of saying: where the group of one begins, and whether it is a verb at all."""
