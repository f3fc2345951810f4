"""In which facts does one register differ from another?"""
