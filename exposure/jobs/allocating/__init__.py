"""Asking people what is used on which contract."""
