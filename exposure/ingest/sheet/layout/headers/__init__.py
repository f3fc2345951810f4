"""Which rows of a sheet are column headers, and what they say column by column."""
