"""What would be disclosed, reported or asked to be waived, product by product."""
