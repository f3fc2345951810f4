"""What do the commands do that list, show and draw designations?"""
