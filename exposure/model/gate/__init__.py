"""Which findings fail a build, and which let it pass, and why?"""
