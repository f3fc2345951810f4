"""Which sets of nodes lead to which others, and by which shortest route, over whole graphs at once?"""
