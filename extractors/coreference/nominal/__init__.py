"""Descriptions: whom a noun phrase without a name means."""
