"""Rows that stand above groups of rows and are none of the list's members."""
