"""The hits of a screening, as lines, as a table and as JSON."""
