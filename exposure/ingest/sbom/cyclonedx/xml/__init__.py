"""CycloneDX XML: how it spells the wire structs, the builder of them, and places as XPaths."""
