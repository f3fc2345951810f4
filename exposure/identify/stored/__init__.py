"""What a matcher looks up, made when the program is built, so that a small scan waits for none of it."""
