"""Readers of single file formats: bytes in, articles out."""
