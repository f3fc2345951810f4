"""What do the other cells of a row say of a name in one of them?"""
