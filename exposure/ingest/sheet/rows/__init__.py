"""What the used cells of one row say, and which rows are left over."""
