"""Find every route by which a designated vendor reaches a company: `exposure.scan`, `exposure.jobs`."""
