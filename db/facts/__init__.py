"""Figures given for one thing over time."""
