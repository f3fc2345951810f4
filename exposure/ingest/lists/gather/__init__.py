"""What the readers of lists share: tables by header, days, countries, codes, and what they gather."""
