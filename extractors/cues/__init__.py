"""Cues: the words of saying, each in its sentence, with its subject."""
