"""What belongs together, and why: rows, SBOMs, suppliers, and components that have an SBOM."""
