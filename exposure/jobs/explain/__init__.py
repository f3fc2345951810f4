"""What a name means in a saved scan, and what there is to tell of it."""
