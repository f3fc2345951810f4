"""What do findings say of the one graph?"""
