"""What do the commands do that write, sign, load and verify a whole register as one file?"""
