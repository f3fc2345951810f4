"""How the columns of a sheet are understood, one by one and together."""
