"""Noun groups beside the subject: what describes it, what stands between it and the verb, the name that a description has."""
