"""What was read in one of two results and not, or otherwise, in the other?"""
