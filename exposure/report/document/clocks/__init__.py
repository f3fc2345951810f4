"""The sheet of reporting times."""
