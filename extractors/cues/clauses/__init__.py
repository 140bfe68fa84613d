"""Clauses beside that of a cue: insertions, remarks of the writer, further cues."""
