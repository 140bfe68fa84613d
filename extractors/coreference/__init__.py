"""Coreference: which speaker the mention of a source means."""
