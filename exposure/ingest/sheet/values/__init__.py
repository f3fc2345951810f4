"""What one cell says: a date, an amount, names, yes or no."""
