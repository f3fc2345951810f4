"""Which vendors reach furthest, worked out for all of them in one pass over the graph."""
