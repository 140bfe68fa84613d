"""Figures in what was said: numbers, what they count, how exact they are."""
