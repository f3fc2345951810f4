"""What is known of each SBOM, asset, contract and vendor, and in total."""
