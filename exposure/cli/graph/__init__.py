"""How is more asked of the graph than what it holds?"""
