"""Inputs become one answer: read, joined, matched, routed and judged by the rules."""
