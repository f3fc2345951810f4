"""How does an answer of a scan read in a ticket?"""
