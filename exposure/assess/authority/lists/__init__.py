"""Lists that reach trade or authorisation, or that a user imported."""
