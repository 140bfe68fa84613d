"""Confidence: visible features of a decision, and what they add up to."""
