"""How is a large graph walked in arrays, level by level?"""
