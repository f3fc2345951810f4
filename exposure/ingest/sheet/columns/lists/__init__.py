"""What a list is about, as its columns and its title show."""
