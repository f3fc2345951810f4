"""JSON-LD contexts of SPDX 3: what they define anew, and members that only JSON-LD understands."""
