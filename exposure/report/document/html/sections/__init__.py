"""What stands in the page before and behind the findings, without a script?"""
