"""Which files can hold what changed between two results?"""
