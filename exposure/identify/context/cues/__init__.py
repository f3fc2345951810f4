"""What do the words around a name say: that it is used, bought, planned, given up, or a person's?"""
