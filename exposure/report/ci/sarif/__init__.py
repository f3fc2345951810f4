"""How does the answer of a build stand in SARIF?"""
