"""What fails a build, as flags and settings say it, and with which code does it end?"""
