"""Rows and ids made of an article and its attributions."""
