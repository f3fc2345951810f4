"""Which rows name the same organisation or product, and why?"""
