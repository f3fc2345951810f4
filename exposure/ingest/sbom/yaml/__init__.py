"""YAML without constructors: every scalar stays text, aliases and nesting are bounded."""
