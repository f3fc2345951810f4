"""Hypothetical answers as Markdown, as a table and as JSON."""
