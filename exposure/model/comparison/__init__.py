"""What changed from one result to another, and why, as far as the two can tell?"""
