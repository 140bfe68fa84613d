"""The SQLite file: connection, schema, indexes, full-text search."""
