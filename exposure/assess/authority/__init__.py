"""Which contracts does each authority reach? One file per authority, and the steps they share."""
