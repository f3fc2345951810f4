"""How is the register itself spoken to on the command line?"""
