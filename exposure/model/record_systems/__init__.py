"""The record systems that a company may have, and what was said of them."""
