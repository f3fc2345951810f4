"""Which patterns of model identifiers does a text fit?"""
