"""A removal plan as a file."""
