"""What is a written name, and who else may bear it? Asked of names alone, before any text is read."""
