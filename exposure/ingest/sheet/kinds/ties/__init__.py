"""Sheets whose rows tie one organisation to another."""
