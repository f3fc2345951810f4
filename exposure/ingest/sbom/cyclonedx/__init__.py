"""CycloneDX JSON: wire structs, flattening, columns, and what is missing or odd."""
