"""How far does each vendor reach, as bars with their numbers?"""
