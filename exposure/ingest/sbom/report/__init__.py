"""Lists of components in the formats of single tools: what do they hold?"""
