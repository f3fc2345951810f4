"""A file in which people write what only they know, for the documents that they will sign."""
