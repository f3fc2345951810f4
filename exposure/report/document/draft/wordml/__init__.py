"""The pieces of a Word file, and the layouts that they stand in."""
