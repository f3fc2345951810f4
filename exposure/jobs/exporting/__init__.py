"""What an export does between reading a company and writing its graph."""
