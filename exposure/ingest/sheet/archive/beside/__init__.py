"""What stands beside a sheet's cells in parts of its own: links, comments, text boxes."""
