"""Hypothetical answers in a terminal."""
