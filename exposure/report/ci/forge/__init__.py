"""How does the answer of a build stand where a forge or build server shows it?"""
