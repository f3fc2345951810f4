"""Which word was meant where another one stands: misspelt, misread, masked, cut or shortened?"""
