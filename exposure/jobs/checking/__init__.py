"""What does a check write beside its lines?"""
