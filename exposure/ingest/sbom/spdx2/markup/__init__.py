"""What the XML serialisations of SPDX 2 have in common: their encoding, and RDF statements."""
