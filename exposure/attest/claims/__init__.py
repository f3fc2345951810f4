"""How far do the records carry what a sentence denies?"""
