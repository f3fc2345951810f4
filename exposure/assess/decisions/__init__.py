"""Which risk decisions of people hold for which findings, and what becomes of the others?"""
