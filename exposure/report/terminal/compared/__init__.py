"""What does a person read in the terminal of what changed between two results?"""
