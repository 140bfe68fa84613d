"""Named entities and noun phrases of one article."""
