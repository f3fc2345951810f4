"""What was read, in bulk: the common speech of ingest, identify and graph."""
