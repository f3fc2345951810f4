"""How the lines of a tag-value document become the structs of SPDX 2."""
