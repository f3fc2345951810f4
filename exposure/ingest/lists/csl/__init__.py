"""The Consolidated Screening List of trade.gov, as JSON and as CSV."""
