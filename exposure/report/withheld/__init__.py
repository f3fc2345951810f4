"""What an edition of a result for others leaves out, piece by piece."""
