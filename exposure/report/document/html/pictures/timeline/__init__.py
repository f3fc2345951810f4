"""What was the status of each designation when, drawn against the law date?"""
