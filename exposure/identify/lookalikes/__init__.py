"""Hosts and packages that look as if they were a vendor's."""
