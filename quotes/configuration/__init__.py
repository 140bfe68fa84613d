"""What a user sets up: own words in quotes.toml, and plugins."""
