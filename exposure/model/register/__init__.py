"""What is said of the register itself: which file it came from, what it lists, what has changed?"""
