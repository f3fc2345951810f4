"""How is a finding told to the script of the page?"""
