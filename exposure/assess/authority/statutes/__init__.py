"""Prohibitions that a statute and its clauses state."""
