"""What do official lists say, once they lie over the register?"""
