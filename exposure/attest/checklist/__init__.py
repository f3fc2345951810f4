"""Before a person signs: every requirement, and how far the records carry it."""
