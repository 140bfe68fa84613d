"""Accuracy on annotated articles."""
