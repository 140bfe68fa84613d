"""Versions of one quotation across articles."""
