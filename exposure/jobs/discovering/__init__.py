"""When does a person say that a finding was identified, and how is it added to a file?"""
