"""What do people say of findings, and what becomes of it?"""
