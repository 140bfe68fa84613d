"""Commands that read a database, or work on all of it."""
