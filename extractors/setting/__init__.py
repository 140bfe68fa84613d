"""The setting of a statement: when, by which medium, where, to whom."""
