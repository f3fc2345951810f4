"""Which time limits run, which would run from when, and which come round?"""
