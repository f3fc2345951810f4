"""How is a dated history drawn in a terminal, without colour and to scale?"""
