"""Parts of what an article says that somebody is."""
