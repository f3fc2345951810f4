"""Which representations are drafted for whom, and which are refused?"""
