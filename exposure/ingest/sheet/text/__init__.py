"""From the bytes of a delimited file to its text and separator."""
