"""How does a check hand on what it read?"""
