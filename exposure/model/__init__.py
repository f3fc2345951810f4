"""Every value that flows between layers or is written to a result: frozen, without I/O or clock."""
