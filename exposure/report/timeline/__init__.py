"""How is a dated history read, whatever draws it?"""
