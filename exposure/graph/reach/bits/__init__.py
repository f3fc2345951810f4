"""How are thousands of answers carried through a graph at once, one bit for each?"""
