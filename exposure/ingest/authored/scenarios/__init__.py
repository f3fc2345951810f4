"""A file in which a person writes which designations to assume."""
