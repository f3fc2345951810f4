"""A checklist, as every medium writes it."""
