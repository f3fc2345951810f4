"""By which words is each vendor known, and how much does each of them say?"""
