"""A user's own vendors, laid over the register."""
