"""What a user's own designations, watch list and waivers amount to, as a person reads it."""
