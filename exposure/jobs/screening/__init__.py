"""What a screening does between reading a list and writing its hits."""
