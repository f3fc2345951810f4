"""Which kind of sheet stands before us, and what the kinds that list no vendors say."""
