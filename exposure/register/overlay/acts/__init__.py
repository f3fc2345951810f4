"""A user's own designations, watch list and waivers, laid over the register."""
