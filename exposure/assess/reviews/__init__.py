"""Which findings ask a person the same question, and what is asked first?"""
