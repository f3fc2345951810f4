"""Which vendors do the words of a text mean: by name, by product, in whatever spelling?"""
