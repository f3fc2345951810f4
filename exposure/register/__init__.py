"""Which vendors, designations and routes are publicly known, from which source, up to when?"""
