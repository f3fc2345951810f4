"""What people say is used on which contract, held against the records."""
