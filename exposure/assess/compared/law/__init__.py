"""Which designations, verdicts and vendors looked for differ between two results?"""
