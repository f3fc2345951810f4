"""Inventory and matches become one supply graph: joins, routes, coverage, and bytes and back."""
