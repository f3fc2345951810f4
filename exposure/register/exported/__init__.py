"""How does the whole register travel as one file, and is it as it was written?"""
