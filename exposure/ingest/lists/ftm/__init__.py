"""Entities of the FollowTheMoney model: their fields, and the parties in them."""
