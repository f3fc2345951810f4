"""Which rows does an SBOM belong to, and why?"""
