"""Turns: who speaks in a paragraph of a transcript or an interview."""
