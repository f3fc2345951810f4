"""How are risk decisions given and approved on the command line?"""
