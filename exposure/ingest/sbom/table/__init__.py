"""Tables of components, as suppliers fill them in: their columns, and what their rows list."""
