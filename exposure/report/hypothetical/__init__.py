"""What is said of a hypothetical answer, before a medium gives it its shape."""
