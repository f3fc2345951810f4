"""What one company would have to expect of designations that nobody has made."""
