"""A notice of the Federal Register as text: its blocks, which of them list, and the names in them."""
