"""Which findings are the same in both results, and why are the others new, gone or changed?"""
