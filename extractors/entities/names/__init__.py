"""Names: runs of capitalised words, found in a text and taken apart."""
