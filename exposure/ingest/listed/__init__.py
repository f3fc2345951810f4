"""Plain lists of names, purls and domains, row by row."""
