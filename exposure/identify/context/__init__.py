"""What else in a row, or in a sentence, says whose name a name is?"""
