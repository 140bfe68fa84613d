"""Headline, paragraphs, boilerplate: the lines of one article, and which of them are its running text."""
