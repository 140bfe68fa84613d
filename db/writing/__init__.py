"""Writing articles to the database, and what follows when they change or go."""
