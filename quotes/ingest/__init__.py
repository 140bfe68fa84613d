"""Many articles into a database: processes, progress, one writer."""
