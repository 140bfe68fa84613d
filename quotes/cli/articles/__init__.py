"""Commands that read articles."""
