"""Exposures become findings: outcomes, verdicts, ids. Decides; reads nothing and writes nothing."""
