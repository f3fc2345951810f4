"""Where does the SBOM of a component lead on, and what reaches the product by it?"""
