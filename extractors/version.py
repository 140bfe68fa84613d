"""Which rules these are."""

#: Changes whenever the rules change, so that a database knows which rules it was made by.
RULES_VERSION = "4"
