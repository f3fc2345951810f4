"""What do the exports of record systems look like, which nobody writes by hand?"""
