"""Who is quoted: the sources of articles, their counts, and the report over them."""
