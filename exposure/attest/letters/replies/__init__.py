"""What goes back to whoever wrote a letter."""
