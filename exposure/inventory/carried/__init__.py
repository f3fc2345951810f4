"""What a check read, written into its result, so that a later scan looks at it again."""
