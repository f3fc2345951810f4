"""One file per SBOM format; wire formats are structs of the needed fields only."""
