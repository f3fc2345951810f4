"""What is known of the estate: by asset, SBOM, contract and vendor, and in total."""
