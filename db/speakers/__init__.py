"""Record linkage: which names in many articles are one speaker."""
