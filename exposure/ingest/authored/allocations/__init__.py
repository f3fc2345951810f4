"""Workbooks in which people say what they use on which contract."""
