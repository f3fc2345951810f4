"""Disclosure rows as a workbook."""
