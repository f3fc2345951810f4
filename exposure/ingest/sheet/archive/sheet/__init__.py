"""The pass over one sheet's XML part: what the native reader cannot see, or cannot read."""
