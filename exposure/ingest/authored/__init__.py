"""What have people written for this program, in files of their own?"""
