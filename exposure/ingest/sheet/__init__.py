"""Workbooks and delimited text to vendor and contract rows."""
