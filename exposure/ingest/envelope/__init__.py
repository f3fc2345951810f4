"""One file per kind of wrapping: what does it hold? Bytes → members."""
