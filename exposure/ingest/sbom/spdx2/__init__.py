"""SPDX 2 JSON: wire structs, relationships, edges, and what is missing or odd."""
