"""How do official lists that a user downloaded become something that scans obey?"""
