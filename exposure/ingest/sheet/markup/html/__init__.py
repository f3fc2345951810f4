"""From the text of an HTML page to its tables, however badly it is written."""
