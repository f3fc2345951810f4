"""Which findings fail a build, which pass and why, and what was in the baseline before?"""
