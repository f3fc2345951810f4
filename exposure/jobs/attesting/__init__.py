"""Drafting what people will sign, from a scan to the folder that goes to counsel."""
