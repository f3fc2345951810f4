"""Commands that speak of the register itself."""
