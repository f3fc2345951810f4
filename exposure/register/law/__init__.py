"""How does what the law says become facts of the register?"""
