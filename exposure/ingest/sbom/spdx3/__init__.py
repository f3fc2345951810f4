"""SPDX 3: JSON-LD wire structs, columns, edges, and what is missing or odd."""
