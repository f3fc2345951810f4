"""Where names and numbers in one cell part, and where they must not."""
