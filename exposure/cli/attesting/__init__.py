"""Commands that draft documents for signature."""
