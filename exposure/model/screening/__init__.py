"""The rows of a screened list, and its hits."""
