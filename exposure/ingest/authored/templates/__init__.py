"""Files from which documents are drafted: what they say, and how Word lays them out."""
