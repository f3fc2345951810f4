"""Which vendor does a text, package, host or identifier mean, and why?"""
