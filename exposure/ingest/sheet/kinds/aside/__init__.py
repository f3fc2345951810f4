"""Sheets that list no vendors: pivots, covers, lists of values, empty ones."""
