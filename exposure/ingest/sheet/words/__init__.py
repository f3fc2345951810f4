"""Which column headers people and programs write, language by language."""
