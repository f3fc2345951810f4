"""What a customer wrote, and what the user watches."""
