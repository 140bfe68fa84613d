"""Mentions with a name in them or beside them: whom they name."""
