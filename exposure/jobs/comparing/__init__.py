"""What does `exposure diff` do?"""
