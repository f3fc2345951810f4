"""What was said of the record systems, held against what was read."""
