"""What Datasette is told of the tables: descriptions, facets, named queries. Apart from the plugin, which Datasette loads by itself."""
