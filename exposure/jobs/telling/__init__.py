"""What does a person hear beside the data: what was read, and what was not obeyed?"""
