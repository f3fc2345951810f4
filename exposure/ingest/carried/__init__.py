"""What did a check read whose result was handed over in place of its SBOMs?"""
