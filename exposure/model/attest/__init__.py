"""What is drafted for people to sign, and what each sentence of it rests on?"""
