"""One draft, as every medium writes it."""
