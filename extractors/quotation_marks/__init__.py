"""Segments in quotation marks, or set off without; and which of them are nobody's speech."""
