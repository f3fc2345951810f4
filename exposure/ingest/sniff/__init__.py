"""One predicate per format: bytes → is it that? Tried in the order of `exposure.ingest.formats`."""
