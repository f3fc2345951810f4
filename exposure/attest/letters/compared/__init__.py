"""In what does a sentence of a letter differ from what the law asks?"""
