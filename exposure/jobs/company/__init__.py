"""One company, read now or in an earlier scan, of which several questions are asked."""
