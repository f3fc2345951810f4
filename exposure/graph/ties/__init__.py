"""By which ties between organisations does a vendor reach what the company buys?"""
