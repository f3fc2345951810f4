"""One file per lock file format: what is pinned, and what needs what?"""
